import { describe, expect, test } from 'vitest';
import {
  close,
  open,
  takeChunks,
  wordsFor,
  type Compiled,
} from '../../../../src/tensor/kernels/wasm/job';

/** A kernel that notes what it was asked for. */
function noting() {
  const calls: number[][] = [];
  const compiled = { sumRows: (...values: number[]) => calls.push(values) };
  return { calls, compiled: compiled as unknown as Compiled };
}

/** For so many threads. */
const newJob = (threads: number) => new Int32Array(new SharedArrayBuffer(4 * wordsFor(threads)));

const unitsOf = (calls: number[][]) =>
  calls.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from }, (_, i) => from + i));

describe('A job', () => {
  test.each([
    [1, 2],
    [7, 2],
    [8, 2],
    [9, 2],
    [100, 3],
  ])('of %i units for %i threads has each unit done once', (units, threads) => {
    const { calls, compiled } = noting();
    const job = newJob(threads);
    open(job, 'sumRows', units, [70, 71]);
    takeChunks(job, compiled, threads - 1);
    expect(unitsOf(calls).sort((a, b) => a - b)).toEqual(
      Array.from({ length: units }, (_, i) => i),
    );
    expect(calls.every(([, , ...values]) => values.join() === '70,71')).toBe(true);
  });

  test('begins for each thread with a part of its own', () => {
    const first = [0, 1, 2].map((thread) => {
      const { calls, compiled } = noting();
      const job = newJob(3);
      open(job, 'sumRows', 24, []);
      takeChunks(job, compiled, thread);
      return calls[0]![0];
    });
    expect(first).toEqual([0, 8, 16]);
  });

  test('that is closed has nothing to do', () => {
    const { calls, compiled } = noting();
    const job = newJob(2);
    open(job, 'sumRows', 5, []);
    close(job);
    takeChunks(job, compiled, 0);
    expect(calls).toEqual([]);
  });
});
