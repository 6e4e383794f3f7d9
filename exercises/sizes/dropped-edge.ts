/**
 * The dropped edge
 *
 * A picture of **31 x 31** pixels goes through
 *
 * ```typescript
 * new nn.Conv2d(1, 8, 5, { stride: 3 })
 * ```
 *
 * How large is a side of the output? And how many columns at the right edge does **no window
 * ever touch**?
 *
 * Lesson:  notebooks/06-shape-formula.ipynb
 * Check:   npx convlab check dropped-edge
 * Hint:    npx convlab hint dropped-edge
 * Starter: 8530bb1aeb46 (convlab's mark of a file that nobody changed)
 */
export const size = undefined; // how many pixels a side has
export const unseen = undefined; // how many columns are never touched
