import { afterEach, describe, expect, it, vi } from 'vitest';
import { F, nn } from '../../src/index';
import { arange, ones, tensor, zeros, type Tensor } from '../../src/tensor';

const logs = () =>
  F.logSoftmax(
    tensor([
      [1, 2, 3],
      [0, 0, 0],
    ]),
    1,
  );

afterEach(() => vi.restoreAllMocks());

describe('A loss as a module', () => {
  const labels = tensor([2, 0]);
  const target = tensor([
    [1, 0, 0],
    [0, 1, 1],
  ]);

  it.each(['mean', 'sum', 'none'] as const)('gives what its function gives: %s', (reduction) => {
    const options = { reduction };
    const pairs: [Tensor, Tensor][] = [
      [new nn.NLLLoss(options)(logs(), labels), F.nllLoss(logs(), labels, options)],
      [new nn.MSELoss(options)(logs(), target), F.mseLoss(logs(), target, options)],
      [
        new nn.BCEWithLogitsLoss(options)(logs(), target),
        F.binaryCrossEntropyWithLogits(logs(), target, options),
      ],
    ];
    for (const [module, result] of pairs) expect(module).toBeAllclose(result, { tolerance: 0 });
  });

  it('keeps posWeight in its state, and none of its own', () => {
    const loss = new nn.BCEWithLogitsLoss({ posWeight: tensor([2, 0.5, 3]) });
    expect(Object.keys(loss.stateDict())).toEqual(['pos_weight']);
    expect([loss.parameters(), new nn.BCEWithLogitsLoss().buffers()]).toEqual([[], []]);
  });
});

describe('F.nllLoss', () => {
  it('of logSoftmax is the cross entropy', () => {
    const scores = tensor([
      [1, 2, 3],
      [0, 0, 0],
    ]);
    const labels = tensor([2, 0]);
    expect(F.nllLoss(F.logSoftmax(scores, 1), labels).item()).toBeCloseTo(
      F.crossEntropy(scores, labels).item(),
      6,
    );
  });

  it('takes a class for each place of an image', () => {
    const x = arange(1, 25, 1, { dtype: 'float32' }).reshape([2, 3, 2, 2]);
    const target = tensor([0, 1, 2, 0, 1, 1, 0, 2], [2, 2, 2]);
    const losses = F.nllLoss(x, target, { reduction: 'none' });
    expect(losses.flatten().toArray()).toEqual([-1, -6, -11, -4, -17, -18, -15, -24]);
  });

  it('is none for no examples, of one class as well', () => {
    const logs = zeros([0, 1], { requiresGrad: true });
    const losses = F.nllLoss(logs, zeros([0]), { reduction: 'none' });
    losses.sum().backward();
    expect([losses.shape, logs.grad!.shape]).toEqual([[0], [0, 1]]);
  });

  it('is not a number on average if there are no examples', () => {
    expect(F.nllLoss(zeros([0, 3]), zeros([0])).item()).toBeNaN();
  });
});

describe('F.mseLoss', () => {
  it('warns of a target that broadcasts, once for each two shapes', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const column = zeros([4, 1]);
    expect(F.mseLoss(column, ones([4]), { reduction: 'none' }).shape).toEqual([4, 4]);
    F.mseLoss(column, ones([4]));
    expect(warn.mock.calls.map(([words]) => words as string)).toEqual([
      'Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size. If each element has its own target, write target.reshape([4, 1]).',
    ]);
  });

  it('has a gradient for the target, too', () => {
    const target = tensor([1, 4], { requiresGrad: true });
    F.mseLoss(tensor([2, 2]), target, { reduction: 'sum' }).backward();
    expect(target.grad!.toArray()).toEqual([-2, 4]);
  });
});

// Numbers of torch 2.13.
describe('F.binaryCrossEntropyWithLogits', () => {
  const posWeight = tensor([2, 0.5, 3]);

  it('counts examples of yes by posWeight', () => {
    const scores = tensor(
      [
        [0, 2, -3],
        [1, -1, 0.5],
      ],
      { requiresGrad: true },
    );
    const target = tensor([
      [1, 0, 0.5],
      [0, 1, 1],
    ]);
    const losses = F.binaryCrossEntropyWithLogits(scores, target, { posWeight, reduction: 'none' });
    expect(losses).toBeAllclose(
      tensor([
        [1.38629, 2.12693, 4.59717],
        [1.31326, 0.656631, 1.42223],
      ]),
    );
    losses.sum().backward();
    expect(scores.grad).toBeAllclose(
      tensor([
        [-1, 0.880797, -1.40515],
        [0.731059, -0.365529, -1.13262],
      ]),
    );
  });

  it('refuses weights that would stretch the losses', () => {
    const call = () =>
      F.binaryCrossEntropyWithLogits(zeros([3]), zeros([3]), { posWeight: zeros([2, 1]) });
    expect(call).toThrow("output with shape [3] doesn't match the broadcast shape [2, 3]");
  });
});
