/**
 * Activations are not parameters
 *
 * An image of 3 x **62 x 62** goes through these layers:
 *
 * ```typescript
 * new nn.Conv2d(3, 8, 3)
 * new nn.MaxPool2d(3, 3)
 * new nn.Conv2d(8, 16, 5, { padding: 2 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * How many numbers come out of each one?
 *
 * Lesson:  notebooks/09-parameter-formula.ipynb
 * Check:   npx convlab check activations
 * Hint:    npx convlab hint activations
 * Starter: 8e9710a0ed80 (convlab's mark of a file that nobody changed)
 */
export const ofEach = undefined; // the numbers after each layer, a list of four
