/**
 * Brighten a row
 *
 * Write the function `brighten`. It returns a new row in which every pixel is brighter by a
 * given amount, but
 * no pixel is brighter than 255.
 *
 * For example, `brighten([10, 250], 40)` is `[50, 255]`. The row you are given must stay as it
 * is: the
 * caller may still need it.
 *
 * Lesson:  notebooks/01-typescript.ipynb
 * Check:   npx convlab check brighten-row
 * Hint:    npx convlab hint brighten-row
 * Starter: 9126fd506032 (convlab's mark of a file that nobody changed)
 */
/** A new row in which every pixel is brighter by an amount, but none is brighter than 255. */
export function brighten(row: number[], amount: number): number[] {
  throw new Error('Not written yet');
}
