import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import * as nn from '../../src/nn';
import { randn, tensor } from '../../src/tensor';

const x = randn([1, 4, 4], { seed: 1 });

/** What a max pooling gives, and the gradient of each number for these gradients of the outputs. */
function pooled(
  image: number[][],
  upstream: number[],
  ...by: [kernel: number | [number, number], options?: object]
) {
  const x = tensor([image], { requiresGrad: true });
  const y = F.maxPool2d(x, ...by);
  y.backward(tensor(upstream).reshape(y.shape));
  return { values: [...y.data()], gradients: x.grad!.toArray() };
}

describe('A pooling', () => {
  it('may have the stride in one object and the other options in the next', () => {
    const padded = F.maxPool2d(x, 2, 1, { padding: 1 });
    expect(F.maxPool2d(x, 2, { stride: 1 }, { padding: 1 }).toArray()).toEqual(padded.toArray());
    const average = F.avgPool2d(x, 2, 1, { padding: 1 });
    expect(F.avgPool2d(x, 2, { stride: 1 }, { padding: 1 }).toArray()).toEqual(average.toArray());
  });

  it('may give positions at the end of a Sequential', () => {
    const pool = new nn.MaxPool2d(2, { returnIndices: true });
    const [values, positions] = new nn.Sequential(new nn.ReLU(), pool)(x);
    expect(values.toArray()).toEqual(F.maxPool2d(F.relu(x), 2).toArray());
    expect(positions.shape).toEqual([1, 2, 2]);
  });

  it('passes NaN on, and its gradient to the last NaN of each window, as torch does', () => {
    const image = [
      [NaN, 1, 2, NaN, NaN, 3],
      [1, NaN, -Infinity, 0, 3, NaN],
    ];
    const { values, gradients } = pooled(image, [2, 3, 5], 2);
    expect(values).toEqual([NaN, NaN, NaN]);
    expect(gradients).toEqual([
      [
        [0, 0, 0, 3, 0, 0],
        [0, 2, 0, 0, 0, 5],
      ],
    ]);
    const [, positions] = new nn.MaxPool2d(2, { returnIndices: true })(tensor([image]));
    expect(positions.toArray()).toEqual([[[7, 3, 11]]]);
  });

  it('passes NaN on from a dilated window', () => {
    const options = { stride: 1, dilation: [1, 2] };
    const { values, gradients } = pooled([[NaN, NaN, 1, 2, NaN]], [2, 3, 5], [1, 2], options);
    expect(values).toEqual([NaN, NaN, NaN]);
    expect(gradients).toEqual([[[2, 3, 0, 0, 5]]]);
  });

  it('keeps an infinite gradient to the number that it belongs to', () => {
    const options = { stride: 1, dilation: 2 };
    const image = [1, 2, 3].map((row) => [row, 0, -row, 4]);
    const { gradients } = pooled(image, [Infinity, 1], 2, options);
    expect(gradients).toEqual([
      [
        [0, 0, 0, 1],
        [0, 0, 0, 0],
        [Infinity, 0, 0, 0],
      ],
    ]);
  });

  it('gives minus infinity where nothing is larger', () => {
    const image = [-Infinity, -Infinity].map((one) => [one, one]);
    const { values, gradients } = pooled(image, [1, 1, 1, 1], 2, { padding: 1 });
    expect(values).toEqual([-Infinity, -Infinity, -Infinity, -Infinity]);
    expect(gradients).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });
});
