/**
 * For what is set for the duration of a synchronous call. When a learner interrupts a cell, V8 ends the
 * script on the spot and runs none of its `finally` blocks, so restoring has to happen elsewhere as well:
 * in a microtask, which cannot run before the synchronous call is over.
 */

/** What is to be mended when the current job is over, in the order in which it was set. */
const waiting = new Set<() => void>();

/** What was set later may depend on what was set before: a thread that computes, on the memory that it was given. */
function mendAll(): void {
  const lastFirst = [...waiting].reverse();
  waiting.clear();
  lastFirst.forEach((mend) => mend());
}

/**
 * @param mend restores what was set, if that was not done
 * @returns a function to call whenever something is set; it costs next to nothing
 */
export function afterThisJob(mend: () => void): () => void {
  return () => {
    if (waiting.size === 0) queueMicrotask(mendAll);
    waiting.add(mend);
  };
}

/** What the calls that are running now will restore, the innermost last. */
const pending: (() => void)[] = [];
const restoreAll = afterThisJob(() => restoreDownTo(0));

/**
 * Calls `run` and then `restore`, even if `run` is cut off. What was set inside `run`, and not restored
 * because only a part of it was cut off, is restored first.
 */
export function restoreAfter<T>(run: () => T, restore = () => {}): T {
  const outer = pending.length;
  pending.push(restore);
  restoreAll();
  try {
    return run();
  } finally {
    restoreDownTo(outer);
  }
}

function restoreDownTo(outer: number): void {
  while (pending.length > outer) pending.pop()!();
}
