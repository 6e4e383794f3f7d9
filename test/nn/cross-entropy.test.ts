import { describe, expect, it } from 'vitest';
import { nn } from '../../src/index';
import { crossEntropy } from '../../src/nn/functional';
import { arange, tensor, type Tensor } from '../../src/tensor';
import { messageOf } from '../torch/mistakes';

const scores = () =>
  tensor(
    [
      [1, 2, 3],
      [0, 0, 0],
    ],
    { requiresGrad: true },
  );

describe('F.crossEntropy', () => {
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
    expect(() => crossEntropy(scores(), target as Tensor)).toThrow(message);
  });

  it.each([
    [
      tensor([1, 0], { dtype: 'int64' }),
      '"log_softmax_lastdim_kernel_impl" not implemented for \'Long\'',
    ],
    [tensor([1, 0]), '0D or 1D target tensor expected, multi-target not supported'],
  ])('says that the scores come first: not %s', (labels, line) => {
    const message = messageOf(() => crossEntropy(labels as Tensor, scores()))!;
    expect(message.split('\n')[0]).toBe(line);
    expect(message).toMatch(
      /[Aa]re they swapped\? Write the scores first .*: F\.crossEntropy\(scores, target\)\.$/,
    );
  });

  it('refuses an unknown reduction', () => {
    const options = { reduction: 'foo' as 'mean' };
    expect(() => crossEntropy(scores(), tensor([0, 1]), options)).toThrow(
      'foo is not a valid value for reduction',
    );
  });
});

describe('nn.CrossEntropyLoss', () => {
  it('gives what F.crossEntropy gives, with each reduction', () => {
    const target = tensor([2, 0]);
    for (const reduction of ['mean', 'sum', 'none'] as const) {
      const loss = new nn.CrossEntropyLoss({ reduction })(scores(), target);
      expect(loss.toArray()).toEqual(crossEntropy(scores(), target, { reduction }).toArray());
    }
    const loss: Tensor<[]> = new nn.CrossEntropyLoss()(scores(), target);
    expect(loss.item()).toBe(crossEntropy(scores(), target).item());
  });

  it('learns nothing, and prints as in PyTorch', () => {
    const lossOf = new nn.CrossEntropyLoss({ reduction: 'sum' });
    expect([String(lossOf), lossOf.parameters()]).toEqual(['CrossEntropyLoss()', []]);
  });

  it('has gradients, and says what F.crossEntropy says', () => {
    const x = tensor([[0, 0]], { requiresGrad: true });
    new nn.CrossEntropyLoss()(x, tensor([1])).backward();
    expect(x.grad!.toArray()).toEqual([[0.5, -0.5]]);
    expect(() => new nn.CrossEntropyLoss()(scores(), tensor([0, 3]))).toThrow(
      'Target 3 is out of bounds.',
    );
  });
});

// Numbers of torch 2.13.
describe('The cross entropy', () => {
  it('takes probabilities of the classes for a target', () => {
    const x = tensor([
      [1, 2, 0],
      [0, -1, 3],
    ]);
    const target = tensor([
      [0.2, 0.3, 0.5],
      [1, 0, 0],
    ]);
    expect(crossEntropy(x, target).item()).toBeCloseTo(2.336744785308838, 5);
    const [first, second] = crossEntropy(x, target, { reduction: 'none' }).data();
    expect(first).toBeCloseTo(1.6076, 4);
    expect(second).toBeCloseTo(3.0659, 4);
  });

  it('takes a class for each place of an image', () => {
    const x = arange(0, 24, 1, { dtype: 'float32' }).reshape([2, 3, 2, 2]).div(7).pow(2);
    const target = tensor([0, 1, 2, 0, 1, 1, 0, 2], [2, 2, 2]);
    expect(crossEntropy(x, target).item()).toBeCloseTo(2.2970476150512695, 5);
    const losses = crossEntropy(x, target, { reduction: 'none' });
    expect(losses.shape).toEqual([2, 2, 2]);
    expect(losses.data()[7]).toBeCloseTo(0.033874087035655975, 5);
  });

  it('is finite where a wrong class is impossible, and infinite where the right one is', () => {
    const x = tensor(
      [
        [1, 2, -Infinity],
        [0, -Infinity, 1],
      ],
      { requiresGrad: true },
    );
    const losses = crossEntropy(x, tensor([0, 1]), { reduction: 'none' });
    expect(losses.toArray()).toEqual([expect.closeTo(1.3133, 4), Infinity]);
    losses.sum().backward();
    expect(x.grad!.toArray()).toEqual([
      [expect.closeTo(-0.7311, 4), expect.closeTo(0.7311, 4), 0],
      [expect.closeTo(0.2689, 4), -1, expect.closeTo(0.7311, 4)],
    ]);
  });

  it('is not a number on average if there are no examples', () => {
    const x = tensor([], [0, 3], { requiresGrad: true });
    const loss = crossEntropy(x, tensor([], [0]));
    loss.backward();
    expect([loss.item(), x.grad!.shape]).toEqual([NaN, [0, 3]]);
  });

  it('says how a column of classes is made a list', () => {
    expect(() => crossEntropy(scores(), tensor([[0], [1]]) as Tensor)).toThrow(
      'target.squeeze(1) turns a column into a list.',
    );
  });
});
