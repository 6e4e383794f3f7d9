/**
 * Ceil mode
 *
 * How large is a side behind each of these poolings, each on its own, for a picture of **24 x
 * 24** pixels?
 *
 * - `down`: `new nn.MaxPool2d(3, 2)`
 * - `up`: `new nn.MaxPool2d(3, 2, { ceilMode: true })`
 * - `late`: `new nn.MaxPool2d(2, 4, { ceilMode: true })`
 * - `edge`: `new nn.MaxPool2d(3, 4, { padding: 1, ceilMode: true })`
 *
 * Lesson:  notebooks/06-shape-formula.ipynb
 * Check:   npx convlab check ceil-mode
 * Hint:    npx convlab hint ceil-mode
 * Starter: 83b0203dc7ff (convlab's mark of a file that nobody changed)
 */
export const down = undefined; // a side without ceil mode
export const up = undefined; // a side with ceil mode
export const late = undefined; // a side where the windows leave gaps
export const edge = undefined; // a side with padding
