import { describe, expect, it } from 'vitest';
import { compare } from '../../bench/harness/compare.mjs';

const figure = { key: 'time', what: 'a pass', unit: 'ms' } as const;

/** Takes samples that are these numbers, one after the other. */
function sampler(values: readonly number[], seen: string[] = [], name = '') {
  const left = [...values];
  return () => {
    seen.push(name);
    return Promise.resolve({ time: left.shift()! });
  };
}

describe('compare', () => {
  it('takes samples of both in turn, and discards the warm-up', async () => {
    const seen: string[] = [];
    const ours = sampler([900, 1, 2, 3], seen, 'A');
    const theirs = sampler([900, 2, 2, 2], seen, 'B');
    const [measured] = await compare(
      { rounds: 3, ours, theirs, peer: 'B', figures: [figure] },
      () => {},
    );
    expect(seen.join('')).toBe('ABABABAB');
    expect(measured?.ours).toEqual({ median: 2, quartiles: [1.5, 2.5] });
  });

  it('takes the median of the ratios of each round, not the ratio of the medians', async () => {
    const ours = sampler([1, 20, 30]);
    const theirs = sampler([2, 10, 300]);
    const [measured] = await compare(
      { rounds: 3, warmUps: 0, ours, theirs, figures: [figure] },
      () => {},
    );
    expect(measured?.ratio?.median).toBe(0.5); // of 0.5, 2 and 0.1
    expect(measured?.difference?.median).toBe(-1); // of -1, 10 and -270
  });

  it('judges a goal by the median it names', async () => {
    const judge = async (of: 'ratio' | 'ours', atMost: number) => {
      const goal = { text: '', of, atMost };
      const samplers = { ours: sampler([3]), theirs: sampler([2]) };
      const [measured] = await compare(
        { rounds: 1, warmUps: 0, ...samplers, figures: [{ ...figure, goal }] },
        () => {},
      );
      return measured?.goal?.met;
    };
    expect(await judge('ratio', 1.5)).toBe(true);
    expect(await judge('ratio', 1.4)).toBe(false);
    expect(await judge('ours', 2)).toBe(false);
  });
});
