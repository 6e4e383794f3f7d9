/**
 * Max pooling by loops
 *
 * Write the function `maxPool`: max pooling of one channel, as `F.maxPool2d` computes it, with
 * nothing
 * but loops and lists.
 *
 * It is called as in `maxPool([[1, 2], [3, 4]], 2, 2)`, which is `[[4]]`. The picture is a list
 * of rows
 * and need not be a square; the numbers may be below 0. The window is `kernel` cells high and
 * wide and
 * moves by `stride`. It is only placed where all of it lies on the picture. The picture that is
 * given
 * stays as it is.
 *
 * Lesson:  notebooks/04-pooling.ipynb
 * Check:   npx convlab check max-pool-by-loops
 * Hint:    npx convlab hint max-pool-by-loops
 * Starter: b0780f149e71 (convlab's mark of a file that nobody changed)
 */
/** Max pooling of one channel: the largest number below each place of the window. */
export function maxPool(picture: number[][], kernel: number, stride: number): number[][] {
  throw new Error('Not written yet');
}
