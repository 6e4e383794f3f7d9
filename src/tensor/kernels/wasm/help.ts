/** How a thread helps with the jobs of `threads.ts`, for as long as its process lives. */
import { HELPING, jobOf, JOBS, kernelsOn, takeChunks, waitWhile, type ThreadData } from './job';

export function help(data: ThreadData): never {
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
}
