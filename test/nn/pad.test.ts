import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import { arange, ones, tensor } from '../../src/tensor';

describe('A padding that copies numbers', () => {
  it.each([
    ['reflect', [1, Infinity, 1], [1, 3, 1]],
    ['replicate', [Infinity, 1, 2], [2, 1, 2]],
    ['circular', [2, 1, Infinity], [2, 1, 2]],
  ] as const)('(%s) gives an infinite gradient to its source alone', (mode, first, second) => {
    const x = arange(6).float().reshape([1, 2, 3]);
    x.requiresGrad = true;
    const y = F.pad(x, [1, 1], { mode });
    const upstream = ones(y.shape).data();
    upstream[0] = Infinity;
    y.backward(tensor(upstream, y.shape));
    expect(x.grad!.toArray()).toEqual([[first, second]]);
  });
});
