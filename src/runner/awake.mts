/** Time that leaves out what this process stood still in. */

/** How far a timer may be behind before it is taken for a sign of a standstill. */
const slackMs = 50;

/**
 * Calls back after a time, not counting what this process itself stood still in: as long as it was busy
 * with something else, it could not have read a reply.
 *
 * @returns what calls it off
 */
export function afterAwake(milliseconds: number, call: () => void): () => void {
  const due = performance.now() + milliseconds;
  let stop = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    const behind = performance.now() - due;
    if (behind <= slackMs) return call();
    stop = afterAwake(behind, call);
  }, milliseconds);
  return () => stop();
}
