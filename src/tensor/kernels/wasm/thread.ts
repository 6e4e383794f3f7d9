/** A thread that helps with the jobs of `threads.ts` for as long as its process lives. */
import { workerData } from 'node:worker_threads';
import { HELPING, jobOf, JOBS, kernelsOn, takeChunks, waitWhile, type ThreadData } from './job';

const data = workerData as ThreadData;
const compiled = kernelsOn(data);
const job = jobOf(data);

for (let seen = -1; ;) {
  waitWhile(job, JOBS, seen);
  seen = Atomics.load(job, JOBS);
  // In this order: a thread that is counted before it takes a chunk can be waited for.
  Atomics.add(job, HELPING, 1);
  takeChunks(job, compiled, data.number);
  Atomics.sub(job, HELPING, 1);
  Atomics.notify(job, HELPING);
}
