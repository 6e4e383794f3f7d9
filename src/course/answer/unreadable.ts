import type { Datum, Stopped } from './answer';

/** A datum has no way to say that code never came to an end. */
export function unreadable(stopped: Stopped): Datum {
  const message =
    stopped.kind === 'timed-out'
      ? `reading it did not end within ${stopped.seconds} s`
      : stopped.message;
  return { kind: 'unreadable', message };
}
