/**
 * Count the bright pixels
 *
 * Write the function `countBright`. It counts the pixels of a grey image that are brighter than
 * a threshold.
 *
 * The image is a list of rows. For example, `countBright([[10, 200], [120, 90]], 100)` is 2. A
 * pixel that
 * is just as bright as the threshold does not count.
 *
 * Lesson:  notebooks/01-typescript.ipynb
 * Check:   npx convlab check count-bright
 * Hint:    npx convlab hint count-bright
 * Starter: a56c8c57b48b (convlab's mark of a file that nobody changed)
 */
/** How many pixels of an image are brighter than a threshold. */
export function countBright(image: number[][], threshold: number): number {
  throw new Error('Not written yet');
}
