import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import * as optim from '../../src/optim';
import { ones, tensor } from '../../src/tensor';
import { explanation, firstLine, messageOf } from '../torch/mistakes';
import { makeOptimiser, makeScheduler, titled, wrongCases } from '../torch/optimiser-cases';

class Net extends nn.Module {
  forward() {
    return undefined;
  }
}

const params: Record<string, unknown> = {
  options: [tensor([1, 2])],
  'no parameters': [],
  'a tensor': ones([2]),
  'a number among the parameters': [1.5],
  'a tensor that was computed': [ones([2], { requiresGrad: true }).mul(2)],
  nothing: undefined,
  'a model': new Net(),
};

const optimizers: Record<string, unknown> = {
  'no optimiser': undefined,
  'a model for an optimiser': new Net(),
};

describe('A wrong use of a scheduler is answered with the words of torch', () => {
  const cases = wrongCases.filter(({ title }) => title.startsWith('scheduler: '));
  it.each(titled(cases))('for %s', (_, { title, message, ...call }) => {
    const name = title.replace('scheduler: ', '');
    const optimizer = name in optimizers ? optimizers[name] : new optim.SGD([ones([1])]);
    const ours = messageOf(() => makeScheduler(call, optimizer));
    expect(firstLine(ours)).toBe(firstLine(message));
    expect(explanation(ours), 'plain words after it').not.toBe('');
  });
});

describe('A wrong use of an optimiser is answered with the words of torch', () => {
  const cases = wrongCases.filter(({ title }) => !title.startsWith('scheduler: '));
  it.each(titled(cases))('for %s', (_, { title, message, ...call }) => {
    expect(Object.keys(params)).toContain(title);
    const ours = messageOf(() => makeOptimiser(call, params[title]));
    expect(firstLine(ours)).toBe(firstLine(message));
    expect(explanation(ours), 'plain words after it').not.toBe('');
  });

  it('names what is missing when a model was passed', () => {
    const ours = messageOf(() => new optim.SGD(new Net() as never));
    expect(ours).toMatch(/This is a model: pass what it learns, net\.parameters\(\)\./);
  });

  it('says which option is not a number, or not a pair', () => {
    const weights = [tensor([1])];
    expect(messageOf(() => new optim.SGD(weights, { lr: '0.1' as never }))).toMatch(
      /optim\.SGD expected a number for lr, but got the string '0\.1'\./,
    );
    expect(messageOf(() => new optim.Adam(weights, { betas: 0.9 as never }))).toMatch(
      /^'float' object is not subscriptable\noptim\.Adam takes two betas, .* but got the number 0\.9\.$/,
    );
  });
});
