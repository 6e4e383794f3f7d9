/**
 * Max pooling by loops
 *
 * Write the function `maxPool`: max pooling of one channel, as `F.maxPool2d` computes it, with
 * nothing but loops and lists.
 *
 * For example, `maxPool([[1, 2], [3, 4]], 2, 2)` is `[[4]]`. The image, `picture`, is a list of
 * rows and doesn't have to be square; its numbers can be below 0. The window is `kernel` cells
 * high and wide and moves by `stride`. It counts only where all of it lies inside the image. Do
 * not change the image you are given.
 *
 * Lesson:  notebooks/06-pooling.ipynb
 * Check:   npx convlab check max-pool-by-loops
 * Hint:    npx convlab hint max-pool-by-loops
 * Starter: 5a1c070fb5e8 (convlab's mark of a file that nobody changed)
 */
/** Max pooling of one channel: the largest number below each place of the window. */
export function maxPool(picture: number[][], kernel: number, stride: number): number[][] {
  throw new Error('Not written yet');
}
