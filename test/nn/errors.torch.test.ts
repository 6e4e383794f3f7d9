import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { type Tensor, zeros } from '../../src/tensor';
import { commit } from '../torch/layer-calls';
import { type ErrorCase, errorCases, type Titled, written } from '../torch/expected';
import { explanation, firstLine, messageOf } from '../torch/mistakes';

const calls = errorCases
  .filter(({ kind }) => kind === 'construct' || kind === 'apply' || kind === 'function')
  .map((mistake): Titled<ErrorCase> => [`${mistake.title}: ${written(mistake)}`, mistake]);

describe('A wrong use of a layer or function is answered with the words of torch', () => {
  it.each(calls)('for %s', (_, mistake) => {
    const message = messageOf(() => commit(mistake));
    expect(firstLine(message)).toBe(firstLine(mistake.message));
    expect(explanation(message), 'plain words after it').not.toBe('');
  });
});

const changes: Record<string, (state: Record<string, Tensor>) => void> = {
  'loadStateDict() with a missing name': (state) => drop(state, '0.bias'),
  'loadStateDict() with two missing names': (state) => drop(state, '0.bias', '2.weight'),
  'loadStateDict() with an unexpected name': (state) => {
    state.extra = zeros([1]);
  },
  'loadStateDict() with another size': (state) => {
    state['0.weight'] = zeros([10, 3, 5, 5]);
  },
  'loadStateDict() with everything wrong': (state) => {
    drop(state, '0.bias');
    Object.assign(state, {
      extra: zeros([1]),
      '0.weight': zeros([10, 1, 3, 3]),
      '2.bias': zeros([3]),
    });
  },
};

const mistakes = errorCases
  .filter(({ title }) => title in changes)
  .map((mistake): Titled<ErrorCase> => [mistake.title, mistake]);

describe('A state dict that does not fit is answered with the words of torch', () => {
  it.each(mistakes)('for %s', (title, { message }) => {
    const model = new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.ReLU(), new nn.Linear(4, 2));
    const state = { ...model.stateDict() };
    changes[title]!(state);
    const ours = messageOf(() => model.loadStateDict(state))
      ?.split('\n')
      .map((line) => line.trim());
    expect(ours).toEqual(expect.arrayContaining(message.split('\n').map((line) => line.trim())));
    expect(ours?.[0]).toBe(firstLine(message));
  });
});

function drop(state: Record<string, Tensor>, ...names: string[]): void {
  for (const name of names) delete state[name];
}
