/** What a cell shows that the learner has interrupted. */

/** Whether the learner has interrupted the cell. */
export function isInterrupt(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return (
    code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' || // in a loop
    message === 'Interrupted asynchronously' // in an `await`: tslab's own
  );
}

/** What is said of a call that V8 can't end, such as one of TensorFlow's or the operating system's. */
export const STILL_COMPUTING =
  'Not stopped yet: this cell is inside one call that cannot be stopped halfway. It stops as soon as that call returns. If you would rather not wait, restart the kernel (Kernel → Restart Kernel); the values of all cells are lost then.';

/** What is said if it was no cell that went on, but what one had left running. */
export const STOPPED_LATER = 'Stopped what a cell had left running. All values are kept.';

/** @param steps the steps that optimisers made in the cell */
export function describeInterrupt(steps: number): string {
  return steps === 0
    ? 'Stopped. What was computed so far is kept; run this cell again to begin it anew.'
    : `Stopped at step ${steps}. What was learned so far is kept: run this cell again to go on from there.`;
}
