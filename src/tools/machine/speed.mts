/** How fast the backends are on this machine, measured once, at set-up, and which of them is faster. */
import { threadCount } from '../../tensor/host.js';
import { SetupError } from './errors.mjs';
import { compiled } from './paths.mjs';
import { tryRun } from './run.mjs';
import { type Progress } from './steps.mjs';

export type BackendName = 'tfjs-node' | 'wasm';

/** Milliseconds, the least of several samples. */
export interface Speed {
  /** A forward pass of the quiz's network, eight photos. */
  readonly forward: number;
  /** A step of training of a network that reads digits, a batch of 32. */
  readonly step: number;
}

/** A backend that could not be timed is missing. */
export type Speeds = Readonly<Partial<Record<BackendName, Speed>>>;

export interface Measured {
  readonly threads: number;
  readonly speeds: Speeds;
}

/** A backend that fails or takes longer than this is not chosen. */
const LIMIT = 60_000;

/** Figures vary by a few percent; without a margin, each set-up might choose another backend. */
const MARGIN = 0.9;

/**
 * Times both backends in turn, each in processes of its own, so that both meet the same load.
 *
 * @throws SetupError if `CONVLAB_THREADS` makes no sense
 */
export async function measure(progress: Progress): Promise<Measured> {
  const threads = threadsOrProblem();
  const speeds: Partial<Record<BackendName, Speed>> = {};
  for (const round of [1, 2]) {
    for (const backend of ['tfjs-node', 'wasm'] as const) {
      progress(`timing ${backend} (${round} of 2)`);
      const speed = await timed(backend);
      const before = speeds[backend];
      if (speed) speeds[backend] = before ? least(before, speed) : speed;
    }
  }
  return { threads, speeds };
}

function threadsOrProblem(): number {
  try {
    return threadCount();
  } catch (error) {
    throw new SetupError((error as Error).message, 'Then run the same command again.');
  }
}

async function timed(backend: BackendName): Promise<Speed | undefined> {
  const program = compiled('machine/time-backend.mjs');
  const env = { CONVLAB_BACKEND: backend, TF_CPP_MIN_LOG_LEVEL: '2' };
  const { ok, output } = await tryRun(process.execPath, [program], { env, timeout: LIMIT });
  const line = output.split('\n').find((text) => text.startsWith('{')); // tfjs-node prints a greeting
  return ok && line ? (JSON.parse(line) as Speed) : undefined;
}

function least(a: Speed, b: Speed): Speed {
  return { forward: Math.min(a.forward, b.forward), step: Math.min(a.step, b.step) };
}

/**
 * The backend that computes: WebAssembly if its two times are at least a tenth shorter than tfjs-node's (the
 * geometric mean of both ratios), else tfjs-node.
 */
export function fasterOf({ 'tfjs-node': native, wasm }: Speeds): BackendName {
  if (!wasm) return 'tfjs-node';
  if (!native) return 'wasm';
  const ratio = Math.sqrt((wasm.forward / native.forward) * (wasm.step / native.step));
  return ratio <= MARGIN ? 'wasm' : 'tfjs-node';
}

/** As in "4.1 ms for a forward pass and 15 ms for a training step". */
export function speedInWords({ forward, step }: Speed): string {
  return `${milliseconds(forward)} for a forward pass and ${milliseconds(step)} for a training step`;
}

/** Two digits: more would suggest precision that is not there. */
function milliseconds(value: number): string {
  return `${Number(value.toPrecision(2))} ms`;
}
