/** What did not run to its end, in places where something else is expected. */
import type { Stopped } from '../../course/answer/answer.js';

export function isStopped(reply: unknown): reply is Stopped {
  const kind = (reply as { kind?: unknown } | undefined)?.kind;
  return kind === 'threw' || kind === 'timed-out';
}

export function asIs(stopped: Stopped): Stopped {
  return stopped;
}
