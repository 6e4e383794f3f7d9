/**
 * How much of the image does one number see?
 *
 * After each of these layers, how wide is the patch of the image that **one number** depends
 * on?
 *
 * ```typescript
 * new nn.Conv2d(3, 10, 3)
 * new nn.MaxPool2d(4, 4)
 * new nn.Conv2d(10, 20, 5, { padding: 2 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * Lesson:  notebooks/15-beyond.ipynb
 * Check:   npx convlab check receptive-field
 * Hint:    npx convlab hint receptive-field
 * Starter: b46d0891c1b1 (convlab's mark of a file that nobody changed)
 */
export const fields = undefined; // the width of the patch after each layer, a list
