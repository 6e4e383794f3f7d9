/**
 * Spread kernels
 *
 * An image of 3 x **64 x 64** goes through three dilated convolutions:
 *
 * ```typescript
 * new nn.Conv2d(3, 6, 3, { dilation: 2 })
 * new nn.Conv2d(6, 6, 3, { padding: 2, dilation: 4 })
 * new nn.Conv2d(6, 8, 5, { stride: 2, dilation: 3 })
 * ```
 *
 * How wide is the output of each?
 *
 * Lesson:  notebooks/08-shape-formula.ipynb
 * Check:   npx convlab check dilated
 * Hint:    npx convlab hint dilated
 * Starter: 2889a1aa2c80 (convlab's mark of a file that nobody changed)
 */
export const steps = undefined; // the width after each layer, a list of three
