import { describe, expect, it } from 'vitest';
import { crossEntropy } from '../../src/nn/functional';
import { tensor } from '../../src/tensor';

describe('F.crossEntropy', () => {
  const scores = () => tensor([[1, 2, 3], [0, 0, 0]], { requiresGrad: true }); // prettier-ignore
  const first = Math.log(Math.E ** -2 + Math.E ** -1 + 1);
  const second = Math.log(3);

  it('is minus the logarithm of the probability of the right class', () => {
    const target = tensor([2, 0]);
    expect(crossEntropy(scores(), target).item()).toBeCloseTo((first + second) / 2, 5);
    expect(crossEntropy(scores(), target, { reduction: 'sum' }).item()).toBeCloseTo(
      first + second,
      5,
    );
    const each = crossEntropy(scores(), target, { reduction: 'none' });
    expect(each).toBeAllclose(tensor([first, second]));
  });

  it('takes one example without a batch', () => {
    expect(crossEntropy(tensor([0, 0, 0]), tensor([1], [])).item()).toBeCloseTo(second, 5);
  });

  it('pulls the score of the right class up and the others down', () => {
    const x = scores();
    crossEntropy(x, tensor([2, 0]), { reduction: 'sum' }).backward();
    expect(x.grad!.select(0, 1)).toBeAllclose(tensor([1 / 3 - 1, 1 / 3, 1 / 3]));
  });

  it.each([
    [tensor([0, 3]), 'Target 3 is out of bounds.\ncrossEntropy counts classes from 0'],
    [tensor([0, -1]), 'Target -1 is out of bounds.'],
    [tensor([0, 1, 2]), 'Expected input batch_size (2) to match target batch_size (3).'],
    [tensor([1], []), 'Expected input batch_size (2) to match target batch_size (0).'],
    [tensor([0, 0.5]), 'expected target dtype to be Long or Byte, but got Float'],
  ])('refuses a target that does not fit', (target, message) => {
    expect(() => crossEntropy(scores(), target)).toThrow(message);
  });

  it('refuses an unknown reduction', () => {
    const options = { reduction: 'foo' as 'mean' };
    expect(() => crossEntropy(scores(), tensor([0, 1]), options)).toThrow(
      'foo is not a valid value for reduction',
    );
  });
});
