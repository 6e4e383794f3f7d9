/**
 * How code that may never end is run here. This is the version for Node; a browser, which has no such
 * means, gets another file and terminates the whole worker.
 */
import { types } from 'node:util';
import { createContext, Script, type Context } from 'node:vm';
import { restoreAfter } from '../../tensor';

/** How a run went. What is thrown is a result, like what is returned. */
export type Run<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'timed-out'; readonly seconds: number };

// A script with a time limit stops whatever it calls, functions of this context included. The
// context only carries the job in; it is made once, because making one costs more than most calls.
const slot: { job?: () => void } = {};
let enter: { script: Script; context: Context } | undefined;

/**
 * Runs a job for at most `seconds` (`Infinity`: as long as it takes). A job that runs out of time is
 * cut off where it is, and even its `finally` blocks don't run; what the library had set in it, such as
 * `noGrad`, is restored.
 *
 * What the job leaves for later (a promise, a timer) is not limited.
 */
export function limited<T>(seconds: number, job: () => T): Run<T> {
  let run: Run<T> | undefined;
  if (seconds === Infinity) return tried(job);
  const { script, context } = (enter ??= {
    script: new Script('job()'),
    context: createContext(slot),
  });
  slot.job = () => {
    run = tried(job);
  };
  try {
    const timeout = Math.max(1, Math.round(seconds * 1000));
    restoreAfter(() => script.runInContext(context, { timeout }) as unknown);
  } catch (error) {
    // The job itself throws nothing, so this is the time limit, unless the job had just ended.
    run ??= isTimeout(error) ? { kind: 'timed-out', seconds } : { kind: 'threw', error };
  }
  return run!;
}

function tried<T>(job: () => T): Run<T> {
  try {
    return { kind: 'done', value: job() };
  } catch (error) {
    return { kind: 'threw', error };
  }
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Whether reading the object may run its author's code. If that can't be known, it may. */
export function isProxy(value: object): boolean {
  return types.isProxy(value);
}
