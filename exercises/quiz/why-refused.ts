/**
 * Why is this cell refused?
 *
 * The compiler refuses this cell:
 *
 * ```typescript
 * import { nn } from 'convlab';
 *
 * // for photos of [1, 3, 86, 86]
 * const network = new nn.Sequential(
 *   new nn.Conv2d(3, 8, 7),
 *   new nn.MaxPool2d(3, 3),
 *   new nn.Conv2d(16, 20, 7, { padding: 2 }),
 *   new nn.MaxPool2d(2, 2),
 * );
 * ```
 *
 * Its message:
 *
 * ```
 * Argument of type 'Conv2d<16, 20, 7, 1, 2, 1, 1>' is not assignable to parameter of type '"in layer 2, Conv2d(16, 20) takes 16 channels, but the input [number, 8, number, number] has 8"'.
 * ```
 *
 * Which layer is refused? Count from 1, the first line of the Sequential, although the compiler
 * counts from 0. How many channels does it take, and how many does it get?
 *
 * Lesson:  notebooks/11-the-quiz.ipynb
 * Check:   npx convlab check why-refused
 * Hint:    npx convlab hint why-refused
 * Starter: 9a503cb7693f (convlab's mark of a file that nobody changed)
 */
export const layer = undefined; // which layer refuses its input, counted from 1
export const takes = undefined; // how many channels or features it takes
export const got = undefined; // how many it gets
