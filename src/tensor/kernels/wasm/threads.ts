/**
 * Runs the compiled kernels, in this thread and in others that share its memory. The work of a kernel comes
 * in units that can be done in any order. Each thread takes the next few when it is free, so one that the
 * machine keeps busy with other things holds nothing up; what is computed does not depend on how many threads
 * there are.
 */
import { afterThisJob } from '../../after-this-job';
import { startThread } from '../../host';
import {
  close,
  HELPING,
  kernelsOn,
  open,
  takeChunks,
  waitWhile,
  WORDS,
  type Compiled,
  type Divisible,
  type ThreadData,
} from './job';

/** Products, or numbers moved, that repay waking another thread: some 50 µs of work. */
const WORTHWHILE = 500_000;
/** For each thread: with small ones, the wait for the last one is short. */
const CHUNKS_EACH = 4;

let here: { compiled: Compiled; data: ThreadData; job: Int32Array; threads: number } | undefined;
let areStarted = false;

/** Kernels to run from now on. */
export function useKernels(data: ThreadData, threads: number): void {
  const job = new Int32Array(data.memory.buffer, data.address, WORDS);
  job.fill(0);
  close(job);
  here = { compiled: kernelsOn(data), data, job, threads };
}

/** The kernels that run in this thread alone: they make tables for the others. */
export function compiled(): Compiled {
  return here!.compiled;
}

/** Whole numbers in the memory of the kernels. */
export function numbersAt(address: number, count: number): Int32Array {
  return new Int32Array(here!.data.memory.buffer, address, count);
}

/**
 * Runs a kernel on all its units.
 *
 * @param work about how many products it computes, or numbers it moves
 */
export function run(kernel: Divisible, units: number, work: number, ...values: number[]): void {
  const { compiled, job, threads } = here!;
  if (threads === 1 || units === 1 || work < WORTHWHILE) {
    compiled[kernel](0, units, ...values);
    return;
  }
  startOthers();
  finishJob(job); // the last one may have been cut off, by an interrupt
  finishLater();
  open(job, kernel, units, threads * CHUNKS_EACH, values);
  takeChunks(job, compiled);
  finishJob(job);
}

function finishJob(job: Int32Array): void {
  close(job);
  for (let helping; (helping = Atomics.load(job, HELPING)) > 0;) waitWhile(job, HELPING, helping);
}

/** After an interrupt, the memory that other threads write to may be given back no sooner than they have ended. */
const finishLater = afterThisJob(() => finishJob(here!.job));

/** They take part as soon as they are ready. */
function startOthers(): void {
  if (areStarted) return;
  areStarted = true;
  for (let i = 1; i < here!.threads; i++) startThread(here!.data);
}
