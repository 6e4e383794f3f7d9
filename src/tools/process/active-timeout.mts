/** Time that leaves out what an answer cannot be blamed for. */

/** How late a timer may be before that is taken as a sign of a standstill. */
const slackMs = 50;
/** How many times the limit a program may additionally wait: it may be waiting for its own threads. */
const mostQueued = 3;

/**
 * Calls back after a time, not counting the time in which this process itself stood still (while it was
 * busy with something else, it could not have read a reply), nor the time in which the program it waits for
 * was itself waiting for a processor.
 *
 * @param queued milliseconds that the program has been kept waiting so far
 * @returns a function that cancels it
 */
export function activeTimeout(
  milliseconds: number,
  call: () => void,
  queued: () => number = () => 0,
): () => void {
  let queuedFor = 0;
  let stop: () => void;
  const wait = (time: number) => {
    const due = performance.now() + time;
    const before = queued();
    const timer = setTimeout(() => {
      const inLine = Math.min(queued() - before, mostQueued * milliseconds - queuedFor);
      const more = performance.now() - due + Math.max(0, inLine);
      if (more <= slackMs) return call();
      queuedFor += inLine;
      wait(more);
    }, time);
    stop = () => clearTimeout(timer);
  };
  wait(milliseconds);
  return () => stop();
}
