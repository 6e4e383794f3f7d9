/**
 * What one layer makes of a picture
 *
 * A grey picture of **200 x 200** pixels goes through this layer:
 *
 * ```typescript
 * new nn.Conv2d(1, 16, 2, { stride: 2 })
 * ```
 *
 * Which depth and which size (height and width are equal) come out, and how many numbers does
 * the layer learn?
 *
 * Lesson:  notebooks/02-conv2d.ipynb
 * Check:   npx convlab check example-1
 * Hint:    npx convlab hint example-1
 * Starter: 7b7e488bd2d7 (convlab's mark of a file that nobody changed)
 */
export const depth = undefined; // how many channels come out
export const size = undefined; // how many pixels high (and wide)
export const parameters = undefined; // how many numbers the layer learns
