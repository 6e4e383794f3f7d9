/** A job that several threads do together: what they need to know about it, in memory that they share. */
import { instantiate } from './instantiate';

/** The kernels whose work can be divided. */
const divisible = [
  'adam',
  'convolve',
  'crossEntropy',
  'filterGradient',
  'maxPool',
  'maxPoolGradient',
  'padImages',
  'relu',
  'reluGradient',
  'sumEach',
  'sumPool',
  'sumPoolGradient',
  'sumRows',
  'rearrange',
] as const;
export type Divisible = (typeof divisible)[number];

/** What AssemblyScript compiles: a kernel whose work can be divided does its units `from` to `to`. */
export type Compiled = Readonly<
  Record<'pack' | 'locate', (...values: number[]) => void> &
    Record<Divisible, (from: number, to: number, ...values: number[]) => void>
>;

/** What the threads share. */
export interface Shared {
  /** A WebAssembly.Module and a WebAssembly.Memory, whose types come with the DOM's. */
  readonly module: object;
  readonly memory: { readonly buffer: ArrayBufferLike };
  /** Where the job is described. */
  readonly address: number;
  /** How many there are. */
  readonly threads: number;
}

/** What a thread is started with: also its own number, from 0. */
export type ThreadData = Shared & { readonly number: number };

/** Our kernels, in this thread, on the memory that all share. */
export function kernelsOn({ module, memory }: Shared): Compiled {
  return instantiate(module, { env: { memory } }).exports as Compiled;
}

/** Counts the jobs: threads that have nothing to do wait for it to change. */
export const JOBS = 0;
/** How many other threads are looking at the job. */
export const HELPING = 1;
const UNITS = 2;
const CHUNK_SIZE = 3;
const KERNEL = 4;
const COUNT = 5;
const ARGUMENTS = 6;
/** For each thread, how many of its chunks are taken. */
const TAKEN = 32;
/** Into how many chunks each thread's work is divided: with small ones, the wait for the last is short. */
const CHUNKS_EACH = 4;

/** How many numbers describe a job. */
export function wordsFor(threads: number): number {
  return TAKEN + threads;
}

export function jobOf({ memory, address, threads }: Shared): Int32Array {
  return new Int32Array(memory.buffer, address, wordsFor(threads));
}

/** Keeps threads from starting on the current job; `HELPING` counts those that have started. */
export function close(job: Int32Array): void {
  for (let thread = TAKEN; thread < job.length; thread++) Atomics.store(job, thread, CHUNKS_EACH);
}

/** Describes a job, once no thread looks at the last one, and opens it. */
export function open(
  job: Int32Array,
  kernel: Divisible,
  units: number,
  values: readonly number[],
): void {
  const threads = job.length - TAKEN;
  job[UNITS] = units;
  job[CHUNK_SIZE] = Math.ceil(units / (threads * CHUNKS_EACH));
  job[KERNEL] = divisible.indexOf(kernel);
  job[COUNT] = values.length;
  job.set(values, ARGUMENTS);
  for (let thread = TAKEN; thread < job.length; thread++) Atomics.store(job, thread, 0);
  Atomics.add(job, JOBS, 1);
  Atomics.notify(job, JOBS);
}

/**
 * Takes a thread's own chunks of the job, whose data it has in its cache from the job before: the same part
 * of the same images. Then it helps the others with theirs.
 */
export function takeChunks(job: Int32Array, compiled: Compiled, thread: number): void {
  const threads = job.length - TAKEN;
  for (let i = 0; i < threads; i++) {
    const owner = (thread + i) % threads;
    for (;;) {
      const chunk = Atomics.add(job, TAKEN + owner, 1);
      if (chunk >= CHUNKS_EACH) break;
      const from = (owner * CHUNKS_EACH + chunk) * job[CHUNK_SIZE]!;
      const to = Math.min(from + job[CHUNK_SIZE]!, job[UNITS]!);
      if (from >= to) break;
      const values = job.subarray(ARGUMENTS, ARGUMENTS + job[COUNT]!);
      compiled[divisible[job[KERNEL]!]!](from, to, ...values);
    }
  }
}

/**
 * How often a thread looks before it sleeps: for about a millisecond, as JavaScript seldom takes longer from one
 * job of a training step to the next.
 */
const LOOKS = 50_000;

/** Waits while a number of the job is `value`. */
export function waitWhile(job: Int32Array, index: number, value: number): void {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(job, index) !== value) return;
  Atomics.wait(job, index, value);
}
