import { describe, expect, it } from 'vitest';
import { casesFrom } from '../../bench/fuzz/cases.mjs';
import { fuzz } from '../../bench/fuzz/fuzz.mjs';
import { paths } from '../../src/tools/machine/paths.mjs';

const { root } = paths;

describe('Fuzzing of submissions', () => {
  it('makes the same case from the same seed', () => {
    const [one, other] = [casesFrom(root), casesFrom(root)];
    for (const seed of [1, 2, 3, 4711]) expect(one(seed)).toEqual(other(seed));
    expect(one(1).bytes.equals(one(4).bytes)).toBe(false);
  });

  // 5,000 each night: `node bench/fuzz-grade.mjs`.
  it('gets a row for each of 60', async () => {
    const { rows, failures, outcomes } = await fuzz({ root, from: 1, count: 60, jobs: 1 });
    expect(failures).toEqual([]);
    expect(rows).toBe(60);
    expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(60);
  });
});
