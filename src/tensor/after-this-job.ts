/**
 * For what is set for the time of a synchronous call and set back behind it. When a learner interrupts
 * a cell, V8 ends the script on the spot and runs none of its `finally` blocks, so setting back has to
 * happen elsewhere as well: in a microtask, which cannot run before the synchronous call is over.
 *
 * @param mend sets back, if that was not done
 * @returns to be called whenever something is set; it costs next to nothing
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
