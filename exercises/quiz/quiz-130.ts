/**
 * The 130 x 130 quiz
 *
 * A colour photo of **130 x 130** pixels goes through these layers:
 *
 * ```typescript
 * new nn.Conv2d(3, 10, 3)
 * new nn.MaxPool2d(4, 4)
 * new nn.Conv2d(10, 20, 5, { padding: 2 })
 * new nn.MaxPool2d(2, 2)
 * ```
 *
 * What depth and what size (height and width are equal) come out at the end, and how many
 * numbers reach the linear layer that follows? If you also give `steps`, the size after each
 * layer, your working is checked, too.
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check quiz-130
 * Hint:    npx convlab hint quiz-130
 * Starter: 16e3ceeae2a7 (convlab's mark of a file that nobody changed)
 */
export const depth = undefined; // how many channels come out
export const size = undefined; // how many pixels high and wide it is
export const features = undefined; // how many numbers reach the classifier
export const steps = undefined; // the size after each of the four layers, a list
