/**
 * A transposed convolution by loops
 *
 * Write the function `stamp`: a transposed convolution of one channel, as `F.convTranspose2d`
 * computes it, with nothing but loops and lists.
 *
 * For example, `stamp([[1, 2]], [[10, 1]], { stride: 1, padding: 0 })` is `[[10, 21, 2]]`. The
 * image and the kernel are lists of rows, and neither has to be square. Neighbouring stamps lie
 * `stride` cells apart in both directions; `padding` is how many rows and columns are cut off
 * at **each** of the four edges in the end. Do not change the image you are given.
 *
 * Lesson:  notebooks/17-transposed.ipynb
 * Check:   npx convlab check stamps-by-loops
 * Hint:    npx convlab hint stamps-by-loops
 * Starter: d1eddf91e4db (convlab's mark of a file that nobody changed)
 */
/** A transposed convolution of one channel: each number stamps the kernel on the output. */
export function stamp(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  throw new Error('Not written yet');
}
