/** A function that learners have to write themselves, although the library has one that does the work. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../../src/course/answer';
import { runCheck } from '../../../../src/course/check/run-check';
import { maxPoolByLoops } from '../../../../src/course/exercises/pooling/max-pool-by-loops';
import { F, tensor } from '../../../../src';
import { maxPool } from '../../../../solutions/pooling/max-pool-by-loops';

const check = (pool: typeof maxPool | ((...args: Parameters<typeof maxPool>) => unknown)) =>
  runCheck(maxPoolByLoops, localAnswer({ maxPool: pool }));

describe('A function that has to be written by hand', () => {
  it('gets no points if tensors compute for it', async () => {
    const { points, findings } = await check((image, kernel, stride) =>
      F.maxPool2d(tensor([image]), kernel, stride).squeeze(0),
    );
    expect(points).toBe(0);
    expect(findings).toEqual([
      {
        rule: 'computes-with-tensors',
        part: 'maxPool',
        severity: 'error',
        message:
          '`maxPool` uses tensors. Here you write out what `F.maxPool2d` does, with numbers and lists only.',
        hint: 'Which line calls a function or a layer of the library, and what does that do with each number?',
      },
    ]);
  });

  it('may give its result as a tensor', async () => {
    const { passed } = await check((...args) => tensor(maxPool(...args)));
    expect(passed).toBe(true);
  });
});
