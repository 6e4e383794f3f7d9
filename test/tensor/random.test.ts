import { describe, expect, test } from 'vitest';
import { manualSeed, rand, randn, uniform } from '../../src/tensor';

describe('Random numbers', () => {
  test('repeat after manualSeed', () => {
    manualSeed(7);
    const first = [rand([3]).toArray(), randn([3]).toArray()];
    manualSeed(7);
    expect([rand([3]).toArray(), randn([3]).toArray()]).toEqual(first);
  });

  test('do not touch the shared ones when a call has its own seed', () => {
    manualSeed(1);
    const undisturbed = rand([2]).toArray();
    manualSeed(1);
    rand([10], { seed: 5 });
    expect(rand([2]).toArray()).toEqual(undisturbed);
  });

  test('of uniform stay in their bounds', () => {
    const data = uniform([2000], -0.25, 0.5, { seed: 0 }).data();
    expect(Math.min(...data)).toBeGreaterThanOrEqual(-0.25);
    expect(Math.max(...data)).toBeLessThan(0.5);
  });

  test('of randn have mean 0 and standard deviation 1', () => {
    const x = randn([10_000], { seed: 0 });
    expect(Math.abs(x.mean().item())).toBeLessThan(0.03);
    expect(Math.abs(x.pow(2).mean().item() - 1)).toBeLessThan(0.05);
  });

  test.each([1.5, NaN, 'a'])('refuse the seed %s', (seed) => {
    expect(() => manualSeed(seed as number)).toThrow(/manualSeed expected a whole number, but got/);
  });
});
