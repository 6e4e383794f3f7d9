/**
 * Runs the compiled kernels, in this thread and in others that share its memory. The work of a kernel comes
 * in units that can be done in any order. Each thread has its part, and helps the others once that is done,
 * so a thread that the machine keeps waiting holds nothing up. Results do not depend on how many threads
 * there are.
 */
import { afterThisJob } from '../../after-this-job';
import { startThread } from '../../host';
import {
  close,
  HELPING,
  jobOf,
  kernelsOn,
  open,
  takeChunks,
  waitWhile,
  type Compiled,
  type Divisible,
  type Shared,
} from './job';

/** How many products are worth waking another thread for: some 50 µs of work. */
const WORTHWHILE = 500_000;
/** Reading a number from memory and writing one takes as long as this many products. */
const MOVED = 8;

let here: { compiled: Compiled; shared: Shared; job: Int32Array } | undefined;
let areStarted = false;

/** Kernels to run from now on. */
export function useKernels(shared: Shared): void {
  const job = jobOf(shared);
  job.fill(0);
  close(job);
  here = { compiled: kernelsOn(shared), shared, job };
}

/** The kernels that run in this thread alone: they make tables for the others. */
export function compiled(): Compiled {
  return here!.compiled;
}

/** Whole numbers in the memory of the kernels. */
export function numbersAt(address: number, count: number): Int32Array {
  return new Int32Array(here!.shared.memory.buffer, address, count);
}

/** Runs a kernel that does little more than read and write `count` numbers. */
export function move(kernel: Divisible, units: number, count: number, ...values: number[]): void {
  run(kernel, units, MOVED * count, ...values);
}

/**
 * Runs a kernel on all its units.
 *
 * @param work roughly how many products it computes
 */
export function run(kernel: Divisible, units: number, work: number, ...values: number[]): void {
  const { compiled, job, shared } = here!;
  if (shared.threads === 1 || units === 1 || work < WORTHWHILE) {
    compiled[kernel](0, units, ...values);
    return;
  }
  startOthers();
  finishJob(job); // the last one may have been cut off, by an interrupt
  finishLater();
  open(job, kernel, units, values);
  takeChunks(job, compiled, 0);
  finishJob(job);
}

function finishJob(job: Int32Array): void {
  close(job);
  for (let helping; (helping = Atomics.load(job, HELPING)) > 0;) waitWhile(job, HELPING, helping);
}

/** After an interrupt, memory that other threads write to must not be given back before they are done. */
const finishLater = afterThisJob(() => finishJob(here!.job));

/** They take part as soon as they are ready. */
function startOthers(): void {
  if (areStarted) return;
  areStarted = true;
  const { shared } = here!;
  for (let number = 1; number < shared.threads; number++) startThread({ ...shared, number });
}
