/** A job that several threads do together: what they need to know of it, in memory that they share. */
import { instantiate } from './instantiate';

/** What AssemblyScript compiles, and how its work is divided: each function takes the units from a first to a last. */
export interface Compiled {
  pack(...values: number[]): void;
  locate(...values: number[]): void;
  convolve(from: number, to: number, ...values: number[]): void;
  crossEntropy(from: number, to: number, ...values: number[]): void;
  filterGradient(from: number, to: number, ...values: number[]): void;
  maxPool(from: number, to: number, ...values: number[]): void;
  maxPoolGradient(from: number, to: number, ...values: number[]): void;
  padImages(from: number, to: number, ...values: number[]): void;
  reluGradient(from: number, to: number, ...values: number[]): void;
  sumRows(from: number, to: number, ...values: number[]): void;
  transpose(from: number, to: number, ...values: number[]): void;
}

/** The kernels whose work can be divided. */
const divisible = [
  'convolve',
  'crossEntropy',
  'filterGradient',
  'maxPool',
  'maxPoolGradient',
  'padImages',
  'reluGradient',
  'sumRows',
  'transpose',
] as const;
export type Divisible = (typeof divisible)[number];

/** What a thread is started with. */
export interface ThreadData {
  /** A WebAssembly.Module and a WebAssembly.Memory, whose types come with the DOM's. */
  readonly module: object;
  readonly memory: { readonly buffer: ArrayBufferLike };
  /** Where the job is described. */
  readonly address: number;
}

/** Our kernels, in this thread, on the memory that all share. */
export function kernelsOn({ module, memory }: ThreadData): Compiled {
  return instantiate(module, { env: { memory } }).exports as Compiled;
}

/** The numbers that describe a job. */
export const WORDS = 40;
/** Counts the jobs: threads that have nothing to do wait for it to change. */
export const JOBS = 0;
/** The chunk to take next. */
const NEXT = 1;
const CHUNKS = 2;
const CHUNK_SIZE = 3;
const UNITS = 4;
/** How many other threads are looking at the job. */
export const HELPING = 5;
const KERNEL = 6;
const COUNT = 7;
const ARGUMENTS = 8;
/** Higher than any number of chunks. */
const CLOSED = 2 ** 30;

/** Lets no thread begin with the job that is described now; those that have begun are counted by `HELPING`. */
export function close(job: Int32Array): void {
  Atomics.store(job, NEXT, CLOSED);
}

/** Describes a job, once no thread looks at the last one, and opens it. */
export function open(
  job: Int32Array,
  kernel: Divisible,
  units: number,
  chunks: number,
  values: readonly number[],
): void {
  job[CHUNK_SIZE] = Math.ceil(units / chunks);
  job[CHUNKS] = Math.ceil(units / job[CHUNK_SIZE]);
  job[UNITS] = units;
  job[KERNEL] = divisible.indexOf(kernel);
  job[COUNT] = values.length;
  job.set(values, ARGUMENTS);
  Atomics.store(job, NEXT, 0);
  Atomics.add(job, JOBS, 1);
  Atomics.notify(job, JOBS);
}

/** Takes chunks of the job until there are no more. */
export function takeChunks(job: Int32Array, compiled: Compiled): void {
  for (;;) {
    const chunk = Atomics.add(job, NEXT, 1);
    if (chunk >= job[CHUNKS]!) return;
    const from = chunk * job[CHUNK_SIZE]!;
    const to = Math.min(from + job[CHUNK_SIZE]!, job[UNITS]!);
    const values = job.subarray(ARGUMENTS, ARGUMENTS + job[COUNT]!);
    compiled[divisible[job[KERNEL]!]!](from, to, ...values);
  }
}

/** Looks before it sleeps: they take about as long as waking up would, some 50 µs. */
const LOOKS = 10_000;

/** Waits while a number of the job is `value`. */
export function waitWhile(job: Int32Array, index: number, value: number): void {
  for (let look = 0; look < LOOKS; look++) if (Atomics.load(job, index) !== value) return;
  Atomics.wait(job, index, value);
}
