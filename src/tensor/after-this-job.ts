/**
 * For what is set for the duration of a synchronous call and restored after it. When a learner
 * interrupts a cell, V8 ends the script on the spot and runs none of its `finally` blocks, so restoring
 * has to happen elsewhere as well: in a microtask, which cannot run before the synchronous call is over.
 *
 * @param mend restores it, if that was not done
 * @returns a function to call whenever something is set; it costs next to nothing
 */
export function afterThisJob(mend: () => void): () => void {
  let isWaiting = false;
  const run = () => {
    isWaiting = false;
    mend();
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(run);
  };
}
