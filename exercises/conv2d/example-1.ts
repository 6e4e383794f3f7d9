/**
 * What one layer does to an image
 *
 * A grey image of **200 x 200** pixels goes through this layer:
 *
 * ```typescript
 * new nn.Conv2d(1, 16, 2, { stride: 2 })
 * ```
 *
 * What depth and what size (height and width are equal) come out, and how many numbers does the
 * layer learn?
 *
 * Lesson:  notebooks/03-conv2d.ipynb
 * Check:   npx convlab check example-1
 * Hint:    npx convlab hint example-1
 * Starter: 335cf81d6b0b (convlab's mark of a file that nobody changed)
 */
export const depth = undefined; // how many channels come out
export const size = undefined; // how many pixels high (and wide)
export const parameters = undefined; // how many numbers the layer learns
