/**
 * The dropped edge
 *
 * An image of **31 x 31** pixels goes through
 *
 * ```typescript
 * new nn.Conv2d(1, 8, 5, { stride: 3 })
 * ```
 *
 * How wide is the output? And how many columns at the right edge does **no window ever touch**?
 *
 * Lesson:  notebooks/08-shape-formula.ipynb
 * Check:   npx convlab check dropped-edge
 * Hint:    npx convlab hint dropped-edge
 * Starter: 17289c27d1c4 (convlab's mark of a file that nobody changed)
 */
export const size = undefined; // how wide the output is
export const unseen = undefined; // how many columns are never touched
