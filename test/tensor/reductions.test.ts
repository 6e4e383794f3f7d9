import { describe, expect, test } from 'vitest';
import { tensor } from '../../src/tensor';

describe('A sum', () => {
  /** One float32 number that adds up a million times 0.1 comes to 100,958. */
  const tenths = tensor(new Float32Array(1_000_000).fill(0.1));

  test('of a million numbers keeps six digits, as in torch', () => {
    expect(Math.abs(tenths.sum().item() - 100_000)).toBeLessThan(1);
    expect(Math.abs(tenths.mean().item() - 0.1)).toBeLessThan(1e-6);
  });

  test('does so over any dimensions', () => {
    const image = tenths.reshape([2, 50, 100, 100]);
    for (const over of [0, 1, 2, 3, [0, 2, 3], [1, 3], [0, 1]] as const) {
      const dims = [over].flat() as number[];
      const count = dims.reduce((product, dim) => product * image.shape[dim]!, 1);
      const sums = image.sum(dims).data();
      expect(sums).toHaveLength(1_000_000 / count);
      expect(sums.every((sum) => Math.abs(sum / count - 0.1) < 1e-5)).toBe(true);
    }
  });

  test('keeps infinity and NaN, and dimensions if asked to', () => {
    const x = tensor([
      [1, Infinity, 2, 3, 4],
      [1, 2, 3, 4, NaN],
      [1, -Infinity, 2, 3, Infinity],
      [1, 2, 3, 4, 5],
    ]);
    expect(x.sum(1, true).toArray()).toEqual([[Infinity], [NaN], [NaN], [15]]);
    expect(x.sum(0).toArray()).toEqual([4, NaN, 10, 14, NaN]);
  });
});
