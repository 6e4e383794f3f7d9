import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import * as nn from '../../src/nn';
import { randn } from '../../src/tensor';

const x = randn([1, 4, 4], { seed: 1 });

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
});
