/**
 * Three ways to pool one image
 *
 * An image of 16 channels and **75 x 75** pixels goes through three pooling layers, **each on
 * its own**. How high (and wide) is it afterwards?
 *
 * - `halved`: `new nn.MaxPool2d(2, 2)`
 * - `apart`: `new nn.MaxPool2d(3, 3)`
 * - `overlapping`: `new nn.MaxPool2d(5, 2)`
 *
 * Lesson:  notebooks/06-pooling.ipynb
 * Check:   npx convlab check pool-sizes
 * Hint:    npx convlab hint pool-sizes
 * Starter: b846564bffee (convlab's mark of a file that nobody changed)
 */
export const halved = undefined; // the height after MaxPool2d(2, 2)
export const apart = undefined; // the height after MaxPool2d(3, 3)
export const overlapping = undefined; // the height after MaxPool2d(5, 2)
