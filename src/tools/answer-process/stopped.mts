/** What did not run to its end, in places where something else is expected. */
import type { Datum, Stopped } from '../../course/answer/answer.js';

export function isStopped(reply: unknown): reply is Stopped {
  const kind = (reply as { kind?: unknown } | undefined)?.kind;
  return kind === 'threw' || kind === 'timed-out';
}

export function asIs(stopped: Stopped): Stopped {
  return stopped;
}

/** A datum has no way to say that code never came to an end. */
export function unreadable(stopped: Stopped): Datum {
  const message =
    stopped.kind === 'timed-out'
      ? `reading it did not end within ${stopped.seconds} s`
      : stopped.message;
  return { kind: 'unreadable', message };
}
