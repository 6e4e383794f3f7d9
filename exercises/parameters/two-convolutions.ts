/**
 * What four layers learn
 *
 * How many parameters does each of these layers have, and how many do they have together?
 *
 * ```typescript
 * new nn.Conv2d(3, 10, 3)
 * new nn.MaxPool2d(4, 4)
 * new nn.Conv2d(10, 20, 5, { padding: 2 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * Lesson:  notebooks/09-parameter-formula.ipynb
 * Check:   npx convlab check two-convolutions
 * Hint:    npx convlab hint two-convolutions
 * Starter: a36cadfcf19a (convlab's mark of a file that nobody changed)
 */
export const ofEach = undefined; // the parameters of each layer, a list of four
export const together = undefined; // the parameters of all layers
