import { describe, expect, test } from 'vitest';
import {
  close,
  open,
  takeChunks,
  WORDS,
  type Compiled,
} from '../../../../src/tensor/kernels/wasm/job';

/** A kernel that notes what it was asked for. */
function noting() {
  const calls: number[][] = [];
  const compiled = { sumRows: (...values: number[]) => calls.push(values) };
  return { calls, compiled: compiled as unknown as Compiled };
}

const newJob = () => new Int32Array(new SharedArrayBuffer(4 * WORDS));

describe('A job', () => {
  test.each([
    [1, 4],
    [7, 4],
    [8, 4],
    [9, 4],
    [3, 8],
  ])('of %i units in %i chunks has each unit done once', (units, chunks) => {
    const { calls, compiled } = noting();
    const job = newJob();
    open(job, 'sumRows', units, chunks, [70, 71]);
    takeChunks(job, compiled);
    const done = calls.flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    expect(done).toEqual(Array.from({ length: units }, (_, i) => i));
    expect(calls.every(([, , ...values]) => values.join() === '70,71')).toBe(true);
  });

  test('that is closed has nothing to do', () => {
    const { calls, compiled } = noting();
    const job = newJob();
    open(job, 'sumRows', 5, 2, []);
    close(job);
    takeChunks(job, compiled);
    expect(calls).toEqual([]);
  });
});
