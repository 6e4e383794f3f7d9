/** Time that leaves out what no answer can be blamed for. */

/** How far a timer may be late before it is taken for a sign of a standstill. */
const slackMs = 50;
/** How many times the limit a program may wait besides: its own threads may be what it waits for. */
const mostQueued = 3;

/**
 * Calls back after a time, not counting what this process itself stood still in (as long as it was busy
 * with something else, it could not have read a reply), nor what the program that it waits for was kept
 * waiting for a processor.
 *
 * @param queued milliseconds that the program has been kept waiting so far
 * @returns what calls it off
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
