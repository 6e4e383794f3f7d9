/**
 * Ceil mode
 *
 * How wide is the output of each of these pooling layers? They don't follow one another: each
 * gets its own image of **24 x 24** pixels.
 *
 * - `down`: `new nn.MaxPool2d(3, 2)`
 * - `up`: `new nn.MaxPool2d(3, 2, { ceilMode: true })`
 * - `even`: `new nn.MaxPool2d(2, 2, { ceilMode: true })`
 * - `late`: `new nn.MaxPool2d(2, 4, { ceilMode: true })`
 *
 * Lesson:  notebooks/08-shape-formula.ipynb
 * Check:   npx convlab check ceil-mode
 * Hint:    npx convlab hint ceil-mode
 * Starter: dbbf0d9788ce (convlab's mark of a file that nobody changed)
 */
export const down = undefined; // the width without ceil mode
export const up = undefined; // the width with ceil mode
export const even = undefined; // the width where the windows fill the image
export const late = undefined; // the width where the windows leave pixels between them
