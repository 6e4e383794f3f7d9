/**
 * Depthwise, 1 x 1, and groups
 *
 * How many parameters does each of these layers have, and how many do they have together?
 *
 * ```typescript
 * new nn.Conv2d(32, 32, 3, { padding: 1, groups: 32 })
 * new nn.Conv2d(32, 64, 1, { bias: false })
 * new nn.Conv2d(64, 64, 3, { padding: 1, groups: 4 })
 * ```
 *
 * Lesson:  notebooks/15-beyond.ipynb
 * Check:   npx convlab check depthwise
 * Hint:    npx convlab hint depthwise
 * Starter: 565716aa5a2b (convlab's mark of a file that nobody changed)
 */
export const ofEach = undefined; // the parameters of each layer, a list of three
export const together = undefined; // the parameters of all layers
