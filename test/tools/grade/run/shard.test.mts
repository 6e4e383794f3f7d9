/** Parts of a class for several machines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShard, parseShard } from '../../../../src/tools/grade/run/shard.mjs';

describe('A shard', () => {
  it('is read from its text', () => {
    expect(parseShard('2/4')).toEqual({ index: 2, of: 4 });
  });

  it.each(['0/4', '5/4', '1', 'a/b', '1/0', '-1/2', '1.5/2', ''])('can’t be `%s`', (text) => {
    expect(parseShard(text)).toBe(
      `\`${text}\` is not a shard: expected a part of several, such as 2/4`,
    );
  });

  it.each([
    [{ CONVLAB_SHARD: '3/5' }, { index: 3, of: 5 }],
    [
      { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_COUNT: '4' },
      { index: 1, of: 4 },
    ],
    [
      {
        SLURM_ARRAY_TASK_ID: '7',
        SLURM_ARRAY_TASK_COUNT: '3',
        SLURM_ARRAY_TASK_MIN: '3',
        SLURM_ARRAY_TASK_STEP: '2',
      },
      { index: 3, of: 3 },
    ],
    [
      { JOB_COMPLETION_INDEX: '1', CONVLAB_SHARDS: '2' },
      { index: 2, of: 2 },
    ],
  ])('is what the scheduler says: %j', (env, shard) => {
    expect(parseShard('auto', env)).toEqual(shard);
  });

  it('is missed if no scheduler says anything', () => {
    expect(parseShard('auto', {})).toMatch(/^no shard is set: /);
  });

  it('has each entry in exactly one of them, and about as many in each', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (count, of) => {
        const entries = Array.from({ length: count }, (_, i) => i);
        const parts = Array.from({ length: of }, (_, i) => inShard(entries, { index: i + 1, of }));
        expect(parts.flat().sort((a, b) => a - b)).toEqual(entries);
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
