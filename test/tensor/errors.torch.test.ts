import { describe, expect, it } from 'vitest';
import { ones, tensor, zeros } from '../../src/tensor';
import { type ErrorCase, errorCases, type Titled, written } from '../torch/expected';
import { explanation, firstLine, messageOf } from '../torch/mistakes';
import { handedOverTo } from '../torch/layer-calls';
import { callMethod } from '../torch/tensor-calls';

const calls = errorCases
  .filter(({ kind }) => kind === 'method')
  .map((mistake): Titled<ErrorCase> => [`${mistake.title}: ${written(mistake)}`, mistake]);

describe('A wrong use of a tensor is answered with the words of torch', () => {
  it.each(calls)('for %s', (_, mistake) => {
    const message = messageOf(() =>
      callMethod({ ...mistake, args: handedOverTo(mistake) }, [zeros(mistake.input!)]),
    );
    expect(firstLine(message)).toBe(firstLine(mistake.message));
    expect(explanation(message), 'plain words after it').not.toBe('');
  });
});

const steps: Record<string, () => void> = {
  'backward() twice'() {
    const x = ones([2], { requiresGrad: true });
    const y = x.mul(x).sum();
    y.backward();
    y.backward();
  },
  'backward() from six elements': () => ones([2, 3], { requiresGrad: true }).mul(2).backward(),
  'backward() without a gradient to find': () => ones([2]).sum().backward(),
  'backward() with a gradient of another shape': () =>
    ones([2, 3], { requiresGrad: true })
      .mul(2)
      .backward(ones([3, 2])),
  'rows of different length': () =>
    tensor([
      [1, 2, 3],
      [4, 5],
    ]),
  'a gradient for whole numbers': () => ones([2], { dtype: 'int64', requiresGrad: true }),
};

describe('A mistake of several steps is answered with the words of torch', () => {
  const cases = errorCases
    .filter(({ title }) => title in steps)
    .map((mistake): Titled<ErrorCase> => [mistake.title, mistake]);

  it('in each of the cases', () => {
    expect(cases.map(([title]) => title)).toEqual(Object.keys(steps));
  });

  it.each(cases)('for %s', (title, { message }) => {
    const ours = messageOf(steps[title]!);
    expect(firstLine(ours)).toBe(firstLine(message));
    expect(explanation(ours), 'plain words after it').not.toBe('');
  });
});
