/**
 * Convolution by loops
 *
 * Write the function `convolve`: a convolution of one channel, as `F.conv2d` computes it, with
 * nothing but loops and lists.
 *
 * For example, `convolve([[1, 2], [3, 4]], [[10]], { stride: 1, padding: 0 })` is `[[10, 20],
 * [30, 40]]`. The image and the kernel are lists of rows, and neither has to be square. The
 * window moves by `stride` in both directions; `padding` is the number of rows and columns of
 * zeros at **each** of the four edges. Do not change the image you are given.
 *
 * Lesson:  notebooks/02-convolution.ipynb
 * Check:   npx convlab check convolve-by-loops
 * Hint:    npx convlab hint convolve-by-loops
 * Starter: 8235a9d14db0 (convlab's mark of a file that nobody changed)
 */
/** A convolution of one channel: multiplies each weight by the number under it, and adds up. */
export function convolve(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  throw new Error('Not written yet');
}
