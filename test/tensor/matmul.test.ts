import { describe, expect, it } from 'vitest';
import { F } from '../../src/index';
import { arange, ones, tensor, zeros, type Tensor } from '../../src/tensor';
import { messageOf } from '../torch/mistakes';

const counted = (shape: number[]): Tensor =>
  arange(shape.reduce((a, b) => a * b, 1)).reshape(shape);

/** For shapes that a test has in lists. */
type Untyped = { matmul(other: unknown): Tensor };
const product = (a: Tensor, b: Tensor): Tensor => (a as unknown as Untyped).matmul(b);

describe('matmul multiplies each pair of matrices of two batches', () => {
  // Whole numbers are multiplied without TensorFlow, which once wrote beyond its memory here.
  it.each<[number[], number[]]>([
    [
      [5, 1, 4, 1],
      [1, 1, 2],
    ],
    [[6, 1, 5, 2], [2]],
    [
      [2, 3],
      [4, 1, 3, 2],
    ],
    [
      [3, 1, 2, 2],
      [1, 4, 2, 3],
    ],
    [
      [2, 1, 2, 3],
      [3, 3, 1],
    ],
    [[3], [2, 1, 3, 2]],
    [
      [2, 0, 3],
      [3, 2],
    ],
    [
      [2, 3, 0],
      [1, 0, 2],
    ],
  ])('of the shapes %j and %j', (left, right) => {
    const [a, b] = [counted(left), counted(right)];
    const [x, y] = [a.float(), b.float()];
    x.requiresGrad = y.requiresGrad = true;
    const z = product(x, y);
    expect([z.shape, z.toArray()]).toEqual([product(a, b).shape, product(a, b).toArray()]);

    z.sum().backward();
    const sums = (of: Tensor, dim: number) =>
      (of as unknown as { sum(d: number): Tensor }).sum(dim);
    const atMatrix = right.length > 1;
    if (left.length > 1 && atMatrix && !left.includes(0) && !right.includes(0)) {
      // Each element of a meets a row of b, as often as its matrix is used.
      const rows = sums(b, -1).unsqueeze(-2).float();
      const used = (ones([...z.shape.slice(0, -2), left.at(-2)!, 1] as number[]) as Tensor).mul(
        rows as never,
      );
      expect(x.grad!.sum().item()).toBeCloseTo(used.sum().item(), 3);
    }
    expect([x.grad!.shape, y.grad!.shape]).toEqual([left, right]);
  });

  it.each<[number[], number[], string]>([
    [[2, 2, 3], [4], 'size mismatch, got input (4), mat (4x3), vec (4)'],
    [
      [3, 1, 5, 1],
      [1, 2, 3],
      'Expected size for first two dimensions of batch2 tensor to be: [3, 1] but got: [3, 2].',
    ],
  ])('and refuses %j and %j as torch does', (left, right, line) => {
    expect(messageOf(() => product(zeros(left), zeros(right)))!.split('\n')[0]).toBe(line);
  });
});

describe('A tensor of no dimensions', () => {
  const number = () => tensor(3, { requiresGrad: true }) as unknown as Record<string, Method>;
  type Method = (...given: unknown[]) => Tensor;

  it.each([
    ['sum', 3, 1],
    ['mean', 3, 1],
    ['max', 3, 1],
    ['min', 3, 1],
    ['softmax', 1, 0],
    ['logSoftmax', 0, 0],
  ])('has 0 and -1 as its dimensions, as in torch: %s', (name, value, slope) => {
    for (const dim of [0, -1]) {
      const x = number();
      const y = x[name]!(dim);
      y.backward();
      expect([y.shape, y.item(), (x as unknown as Tensor).grad!.item()]).toEqual([
        [],
        value,
        slope,
      ]);
    }
  });

  it('has the position 0, and no part', () => {
    expect(number().argmax!(-1, true).item()).toBe(0);
    expect(messageOf(() => number().narrow!(0, 0, 1))).toMatch(
      /^narrow\(\) cannot be applied to a 0-dim tensor\.\n/,
    );
  });
});

describe('A dimension of 0', () => {
  it('has a sum, whose gradient is as empty', () => {
    const x = zeros([1, 0], { requiresGrad: true });
    x.sum(-1).sum().backward();
    expect([x.sum(-1).toArray(), x.grad!.shape]).toEqual([[0], [1, 0]]);
  });

  it('gives gradients of 0 to what met nothing', () => {
    const weight = ones([3, 2], { requiresGrad: true });
    const bias = ones([3], { requiresGrad: true });
    const each = ones([2], { requiresGrad: true });
    ones([50]).add(1); // leaves numbers in memory that is taken again
    F.linear(zeros([0, 2]), weight, bias)
      .sum()
      .backward();
    zeros([0, 4, 2])
      .matmul(each)
      .add(zeros([0, 1]))
      .sum()
      .backward();
    expect(weight.grad!.toArray()).toEqual(zeros([3, 2]).toArray());
    expect([bias.grad!.toArray(), each.grad!.toArray()]).toEqual([
      [0, 0, 0],
      [0, 0],
    ]);
  });

  it.each(['max', 'min', 'argmax'] as const)('has no %s', (name) => {
    expect(messageOf(() => zeros([5, 0, 6])[name](1 as never))).toMatch(
      `${name}(): Expected reduction dim 1 to have non-zero size.`,
    );
    expect(zeros([0, 6])[name](1).shape).toEqual([0]);
  });
});

it('What has no elements is turned as well', () => {
  expect(zeros([2, 0, 3]).permute([2, 1, 0]).shape).toEqual([3, 0, 2]);
  expect(F.pad(zeros([1, 2, 0]), [1, 0]).toArray()).toEqual([[[0], [0]]]);
});

it('argmax keeps all dimensions if it is told to', () => {
  const x = tensor([[1, 3, 2]]);
  expect(x.argmax(undefined, true).toArray()).toEqual([[1]]);
});
