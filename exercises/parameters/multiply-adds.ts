/**
 * How many multiplications?
 *
 * A grey image of **30 x 30** goes through two convolutions:
 *
 * ```typescript
 * new nn.Conv2d(1, 8, 3)
 * new nn.Conv2d(8, 16, 4, { stride: 2 })
 * ```
 *
 * How many times does each of them multiply a weight by a number of its input? (A bias is only
 * added.)
 *
 * Lesson:  notebooks/09-parameter-formula.ipynb
 * Check:   npx convlab check multiply-adds
 * Hint:    npx convlab hint multiply-adds
 * Starter: ae0c809cb251 (convlab's mark of a file that nobody changed)
 */
export const ofEach = undefined; // the multiply-adds of each layer, a list of two
