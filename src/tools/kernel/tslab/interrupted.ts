/** What a cell shows that the learner has interrupted. */

/** Whether the learner has interrupted the cell. */
export function isInterrupt(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return (
    code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' || // in a loop
    message === 'Interrupted asynchronously' // in an `await`: tslab's own
  );
}

/** @param steps the steps that optimisers made in the cell */
export function describeInterrupt(steps: number): string {
  return steps === 0
    ? 'Stopped. What was computed so far is kept; run this cell again to begin it anew.'
    : `Stopped at step ${steps}. What was learned so far is kept: run this cell again to go on from there.`;
}
