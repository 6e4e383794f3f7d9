/**
 * Another photo
 *
 * A new colour photo, **86 x 86** pixels, goes through four new layers:
 *
 * ```typescript
 * new nn.Conv2d(3, 8, 7)
 * new nn.MaxPool2d(3, 3)
 * new nn.Conv2d(8, 20, 7, { padding: 2 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * Give the width after each layer, the depth at the end, and how many numbers reach the
 * classifier.
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check another-photo
 * Hint:    npx convlab hint another-photo
 * Starter: ae165ad7b88a (convlab's mark of a file that nobody changed)
 */
export const steps = undefined; // the width after each of the four layers, a list
export const depth = undefined; // how many channels come out
export const features = undefined; // how many numbers reach the classifier
