import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { summary } from '../../src/summary';
import { type Tensor } from '../../src/tensor';

describe('A summary', () => {
  it('hands over one tensor of zeros for each of several shapes', () => {
    class Gated extends nn.Module {
      conv = new nn.Conv2d(3, 4, 3);
      gate = new nn.Linear(5, 4);
      forward(image: Tensor, by: Tensor) {
        return this.conv(image).mul(this.gate(by).reshape([-1, 4, 1, 1]));
      }
    }
    const { rows, totals } = summary(new Gated(), [
      [2, 3, 8, 8],
      [2, 5],
    ]);
    expect(rows.map((row) => [row.name, row.inputShape, row.outputShape])).toEqual([
      ['Gated', [2, 3, 8, 8], [2, 4, 6, 6]],
      ['Conv2d: 1-1', [2, 3, 8, 8], [2, 4, 6, 6]],
      ['Linear: 1-2', [2, 5], [2, 4]],
    ]);
    expect(rows.map((row) => row.receptiveField)).toEqual([[3, 3], [3, 3], null]);
    expect(totals.multiplyAdds).toBe(36 * 4 * 27 + 20);
    expect(() =>
      summary(new Gated(), [
        [2, 3, 8, 8],
        [2, 6],
      ]),
    ).toThrow(/zeros of shape \[2, 3, 8, 8\] and \[2, 6\] and got as far as Linear: 1-2\.$/);
  });
});
