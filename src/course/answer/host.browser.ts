/**
 * How code that may never end is run in a browser, in place of `host.ts`. Nothing there can cut it off from outside;
 * but a kernel lets each loop of a cell look at the deadline.
 */
import { deadline, TimeUp } from './deadline';
import type { Run } from './host';

/** See `host.ts`. Here `finally` blocks do run, and so do calls that never come to a loop. */
export function limited<T>(seconds: number, job: () => T): Run<T> {
  const before = deadline.at;
  deadline.at = Math.min(before, performance.now() + seconds * 1000);
  try {
    return { kind: 'done', value: job() };
  } catch (error) {
    return error instanceof TimeUp ? { kind: 'timed-out', seconds } : { kind: 'threw', error };
  } finally {
    deadline.at = before;
  }
}

/** A browser does not tell: then reading any object may run its author's code, which has to be limited. */
export const isProxy = (): boolean => true;
