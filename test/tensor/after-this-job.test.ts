import { expect, test } from 'vitest';
import { afterThisJob } from '../../src/tensor/after-this-job';

test('After a job, what was set last is mended first, and once', async () => {
  const mended: string[] = [];
  const setMemory = afterThisJob(() => mended.push('memory'));
  const setThreads = afterThisJob(() => mended.push('threads'));
  for (const set of [setMemory, setThreads, setMemory]) set();
  expect(mended).toEqual([]);
  await Promise.resolve();
  expect(mended).toEqual(['threads', 'memory']);
  setMemory();
  await Promise.resolve();
  expect(mended).toEqual(['threads', 'memory', 'memory']);
});
