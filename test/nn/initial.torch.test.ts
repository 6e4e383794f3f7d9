import { describe, expect, it } from 'vitest';
import { manualSeed } from '../../src/tensor';
import { build } from '../torch/layer-calls';
import { type InitialCase, initialCases, written } from '../torch/expected';

const SEEDS = 4321;
/** How far off a mean may be: chance exceeds five standard deviations in one of two million cases. */
const SIGMAS = 5;

const cases = initialCases.flatMap((entry) =>
  ['weight', 'bias'].map((parameter): [string, string, InitialCase] => [
    parameter,
    written(entry),
    entry,
  ]),
);

describe('Initial values are drawn as in torch, evenly from -bound to bound', () => {
  it.each(cases)('for the %s of %s', (parameter, _, { bound, ...call }) => {
    manualSeed(SEEDS);
    const values = drawn(() => build(call).stateDict()[parameter]!.data(), 2_000);
    const n = values.length;
    const scaled = values.map((value) => value / bound);

    // U(-1, 1) has a mean of 0 and a variance of 1/3; its square has a variance of 4/45.
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-6);
    expect(Math.min(...scaled)).toBeLessThan(-1 + 30 / n);
    expect(Math.max(...scaled)).toBeGreaterThan(1 - 30 / n);
    expect(Math.abs(mean(scaled))).toBeLessThan(SIGMAS * Math.sqrt(1 / 3 / n));
    const square = mean(scaled.map((value) => value ** 2));
    expect(Math.abs(square - 1 / 3)).toBeLessThan(SIGMAS * Math.sqrt(4 / 45 / n));
    for (const low of [-1, -0.5, 0, 0.5]) {
      const share = scaled.filter((value) => value >= low && value < low + 0.5).length / n;
      expect(Math.abs(share - 0.25)).toBeLessThan(SIGMAS * Math.sqrt((0.25 * 0.75) / n));
    }
  });

  it('and neighbours are not related', () => {
    manualSeed(SEEDS);
    const values = [
      ...build({ name: 'Linear', args: [100, 100] })
        .stateDict()
        .weight!.data(),
    ];
    const products = values.slice(1).map((value, i) => (value * values[i]!) / 0.1 ** 2);
    expect(Math.abs(mean(products))).toBeLessThan((SIGMAS * (1 / 3)) / Math.sqrt(values.length));
  });
});

describe('manualSeed()', () => {
  const weights = () => [
    ...build({ name: 'Conv2d', args: [3, 10, 3] })
      .stateDict()
      .weight!.data(),
  ];

  it('makes the initial values repeat', () => {
    manualSeed(7);
    const first = weights();
    const second = weights();
    manualSeed(7);
    expect(weights()).toEqual(first);
    expect(second).not.toEqual(first);
  });

  it('gives other values for another seed', () => {
    manualSeed(7);
    const first = weights();
    manualSeed(8);
    expect(weights()).not.toEqual(first);
  });
});

/** At least `count` values, from as many draws as it takes. */
function drawn(draw: () => ArrayLike<number>, count: number): number[] {
  const values: number[] = [];
  while (values.length < count) values.push(...Array.from(draw()).slice(0, count));
  return values;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
