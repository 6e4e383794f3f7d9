import { describe, expect, it } from 'vitest';
import * as F from '../../src/nn/functional';
import { randn } from '../../src/tensor';

const x = randn([1, 4, 4], { seed: 1 });

describe('A pooling', () => {
  it('may have the stride in one object and the other options in the next', () => {
    const padded = F.maxPool2d(x, 2, 1, { padding: 1 });
    expect(F.maxPool2d(x, 2, { stride: 1 }, { padding: 1 }).toArray()).toEqual(padded.toArray());
    const average = F.avgPool2d(x, 2, 1, { padding: 1 });
    expect(F.avgPool2d(x, 2, { stride: 1 }, { padding: 1 }).toArray()).toEqual(average.toArray());
  });
});
