/**
 * Convolution by loops
 *
 * Write the function `convolve`: a convolution of one channel, as `F.conv2d` computes it, with
 * nothing but loops and lists.
 *
 * It is called as in `convolve([[1, 2], [3, 4]], [[10]], { stride: 1, padding: 0 })`, which is
 * `[[10, 20], [30, 40]]`. The picture and the kernel are lists of rows, and neither need be a
 * square.
 * The window moves by `stride` in both directions; `padding` is how many rows and columns of
 * zeros lie
 * at **each** of the four edges. The picture that is given stays as it is.
 *
 * Lesson:  notebooks/01-convolution.ipynb
 * Check:   npx convlab check convolve-by-loops
 * Hint:    npx convlab hint convolve-by-loops
 * Starter: cd778a4c9fb1 (convlab's mark of a file that nobody changed)
 */
/** A convolution of one channel: multiplies the kernel with what lies below it, and adds up. */
export function convolve(
  picture: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  throw new Error('Not written yet');
}
