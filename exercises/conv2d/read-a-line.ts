/**
 * Read a line of PyTorch
 *
 * You find this layer in somebody else's Python:
 *
 * ```python
 * nn.Conv2d(3, 24, 5, stride=2, padding=1)
 * ```
 *
 * A colour image of **100 x 100** pixels goes through it. What depth and what size (height and
 * width are equal) come out, and how many numbers does it learn?
 *
 * Lesson:  notebooks/04-stride-and-padding.ipynb
 * Check:   npx convlab check read-a-line
 * Hint:    npx convlab hint read-a-line
 * Starter: aee9150e47d4 (convlab's mark of a file that nobody changed)
 */
export const depth = undefined; // how many channels come out
export const size = undefined; // how many pixels high (and wide)
export const parameters = undefined; // how many numbers it learns
