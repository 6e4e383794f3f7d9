/** `CONVLAB_THREADS`: on how many threads tensors are computed. */
import { availableParallelism } from 'node:os';
import { SetupError } from './errors.mjs';

/** More gain little on the small tensors of a course, and the learner's machine has other things to do. */
const MOST = 4;

export interface Threads {
  readonly count: number;
  /** Whether `CONVLAB_THREADS` asks for them. */
  readonly isAsked: boolean;
}

/**
 * What `CONVLAB_THREADS` asks for, or else the cores, at most 4.
 *
 * @throws SetupError if that is no whole number from 1 to 9999
 */
export function threadsOf(env: NodeJS.ProcessEnv, cores = availableParallelism()): Threads {
  const asked = env.CONVLAB_THREADS?.trim();
  if (!asked) return { count: Math.min(cores, MOST), isAsked: false };
  if (/^[1-9]\d{0,3}$/.test(asked)) return { count: Number(asked), isAsked: true };
  throw new SetupError(
    `CONVLAB_THREADS is "${asked}", but it must be a whole number from 1 to 9999.`,
    'Unset it to let convlab choose.',
  );
}
