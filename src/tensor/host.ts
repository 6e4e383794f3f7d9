/** What tensors need from Node; `host.browser.ts` is what a browser gets in its place. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInNewContext, Script } from 'node:vm';
import { Worker } from 'node:worker_threads';

/** The package's own folder, from dist/tensor and src/tensor alike. */
const packageRoot = join(__dirname, '..', '..');

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return -- loading late is the point */
/** Written out, so that a bundler finds them. */
const packages: Readonly<Record<string, () => unknown>> = {
  '@tensorflow/tfjs-core': () => require('@tensorflow/tfjs-core'),
  '@tensorflow/tfjs-node': () => {
    provideUtilHelpers();
    prepareTensorFlow();
    return require('@tensorflow/tfjs-node');
  },
  '@tensorflow/tfjs-backend-cpu': () => require('@tensorflow/tfjs-backend-cpu'),
  '@tensorflow/tfjs-backend-wasm': () => require('@tensorflow/tfjs-backend-wasm'),
  '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js': () =>
    require('@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js'),
};

/** tfjs-node 4.22 calls these: Node 22 warns of that, and Node 23 removed them. */
function provideUtilHelpers(): void {
  const util = require('node:util') as Record<string, unknown>;
  util.isNullOrUndefined = (value: unknown) => value === null || value === undefined;
  util.isArray = Array.isArray;
  util.isString = (value: unknown) => typeof value === 'string';
  util.isNumber = (value: unknown) => typeof value === 'number';
  util.isBoolean = (value: unknown) => typeof value === 'boolean';
  util.isFunction = (value: unknown) => typeof value === 'function';
  util.isObject = (value: unknown) => typeof value === 'object' && value !== null;
}
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/no-unsafe-return */

/** TensorFlow reads these as it loads: what not to log, and how many threads to use. */
function prepareTensorFlow(): void {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  process.env.TF_NUM_INTRAOP_THREADS ??= String(threadCount());
}

/** Loads a package when it is first needed: the backends are large, and one of them is enough. */
export function load<T>(id: keyof typeof packages): T {
  return packages[id]!() as T;
}

/** Reads a file of an installed package. */
export function readPackageFile(id: string): Uint8Array {
  return readFileSync(require.resolve(id));
}

/** `CONVLAB_BACKEND` as the user set it, or nothing. */
export function requestedBackend(): string | undefined {
  return process.env.CONVLAB_BACKEND?.trim() || undefined;
}

/** What set-up settled on (`npm start` writes it), or nothing when it has not run. */
export function settledBackend(): { backend: string; why: string } | undefined {
  const file = join(packageRoot, '.convlab', 'backend.json');
  if (!existsSync(file)) return undefined;
  try {
    const { backend, why } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (typeof backend === 'string' && typeof why === 'string') return { backend, why };
  } catch {
    // Half-written: the backends are tried in turn, as if set-up had not run.
  }
  return undefined;
}

/** More threads than this repay little in networks as small as a course's. */
const MOST_THREADS = 4;
/** Each takes some 10 MB: with a thousand, a machine would seem to hang. */
const THREAD_LIMIT = 64;

/**
 * How many threads compute: `CONVLAB_THREADS`, or as many as there are cores, up to 4.
 *
 * @throws if the variable is not a whole number from 1 to 64
 */
export function threadCount(): number {
  const asked = process.env.CONVLAB_THREADS?.trim();
  if (!asked) return Math.min(availableParallelism(), MOST_THREADS);
  if (/^[1-9]\d?$/.test(asked) && Number(asked) <= THREAD_LIMIT) return Number(asked);
  throw new Error(
    `CONVLAB_THREADS is "${asked}", but it must be a whole number from 1 to ${THREAD_LIMIT}. Unset it to let convlab choose.`,
  );
}

/** Node 20 has relaxed SIMD, but asks for a flag; later ones need none. */
export function relaxedSimdFlags(): string[] {
  return process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [];
}

export function allowRelaxedSimd(): void {
  relaxedSimdFlags().forEach((flag) => setFlagsFromString(flag));
}

/** Starts a thread that ends with its process, and does not keep it running. */
export function startThread(data: unknown): void {
  const file = join(packageRoot, 'dist', 'tensor', 'kernels', 'wasm', 'thread.js');
  const thread = new Worker(file, { workerData: data, execArgv: [], env: {} });
  thread.unref();
  thread.on('error', () => {}); // the others do its part
}

/**
 * Runs something that would handle errors for the whole process, and lets the process keep its own
 * handlers. Emscripten's programs end it when a promise fails anywhere, even in a learner's code.
 */
export function keepErrorHandlers(work: () => void): void {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.rawListeners(event));
  work();
  events.forEach((event, i) => {
    for (const listener of process.rawListeners(event)) {
      if (!before[i]!.includes(listener)) process.off(event, listener as () => void);
    }
  });
}

/** Says something once about how the library runs; it is not a result, so it goes to stderr. */
export function say(sentence: string): void {
  console.warn(sentence);
}

/** How many bytes of tensors that nothing holds any more may wait to be freed. */
export function garbageLimit(): number {
  return Math.min(2 ** 28, totalmem() / 16);
}

/** Milliseconds for which processors have worked for this process. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Collects garbage at once, even in the middle of a synchronous loop.
 *
 * A `WeakRef` that was made or read keeps its target alive until the current job ends, and a loop in
 * a cell is one job. V8 drops these when any microtask queue has run, so a context with a separate
 * queue is run once: the learner's own promises stay untouched.
 */
export const collectGarbage: (() => void) | undefined = makeCollector();

function makeCollector(): (() => void) | undefined {
  try {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as (() => void) | undefined;
    if (typeof gc !== 'function') return undefined;
    const nothing = new Script('0');
    let ownQueue: object | undefined;
    return () => {
      ownQueue ??= createContext({}, { microtaskMode: 'afterEvaluate' });
      nothing.runInContext(ownQueue);
      gc();
    };
  } catch {
    return undefined; // e.g. flags are frozen: memory is then freed only between cells
  }
}
