/** A thread that helps with the jobs of `threads.ts` for as long as its process lives. */
import { workerData } from 'node:worker_threads';
import { HELPING, JOBS, kernelsOn, takeChunks, waitWhile, WORDS, type ThreadData } from './job';

const data = workerData as ThreadData;
const compiled = kernelsOn(data);
const job = new Int32Array(data.memory.buffer, data.address, WORDS);

for (let seen = -1; ;) {
  waitWhile(job, JOBS, seen);
  seen = Atomics.load(job, JOBS);
  // In this order: who is counted before it takes a chunk can be waited for.
  Atomics.add(job, HELPING, 1);
  takeChunks(job, compiled);
  Atomics.sub(job, HELPING, 1);
  Atomics.notify(job, HELPING);
}
