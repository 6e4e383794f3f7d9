/**
 * Max pooling by loops
 *
 * Write the function `maxPool`: max pooling of one channel, as `F.maxPool2d` computes it, with
 * nothing but loops and lists.
 *
 * For example, `maxPool([[1, 2], [3, 4]], 2, 2)` is `[[4]]`. The image is a list of rows and
 * doesn't have to be square; its numbers can be below 0. The window is `kernel` cells high and
 * wide and moves by `stride`. Only windows that lie completely inside the image count. Do not
 * change the image you are given.
 *
 * Lesson:  notebooks/06-pooling.ipynb
 * Check:   npx convlab check max-pool-by-loops
 * Hint:    npx convlab hint max-pool-by-loops
 * Starter: 51cecd7ffc30 (convlab's mark of a file that nobody changed)
 */
/** Max pooling of one channel: the largest number in each window. */
export function maxPool(image: number[][], kernel: number, stride: number): number[][] {
  throw new Error('Not written yet');
}
