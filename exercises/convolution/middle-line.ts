/**
 * The line in the middle
 *
 * The function `convolveWithStride` moves a kernel over an image, `stride` pixels at a time,
 * without padding. All its loops are written, but **one line is missing** in the middle: write
 * it.
 *
 * For example, `convolveWithStride([[1, 2, 3, 4]], [[1, 10]], 2)` is `[[21, 43]]`: the window
 * lies on 1 and 2, then on 3 and 4.
 *
 * Lesson:  notebooks/02-convolution.ipynb
 * Check:   npx convlab check middle-line
 * Hint:    npx convlab hint middle-line
 * Starter: 8dd9fb1c8704 (convlab's mark of a file that nobody changed)
 */
/** A convolution of one channel, without padding and with any stride. */
export function convolveWithStride(image: number[][], kernel: number[][], stride: number) {
  const output: number[][] = [];
  for (let i = 0; i * stride + kernel.length <= image.length; i++) {
    const row: number[] = [];
    for (let j = 0; j * stride + kernel[0]!.length <= image[0]!.length; j++) {
      let sum = 0;
      for (let a = 0; a < kernel.length; a++) {
        for (let b = 0; b < kernel[0]!.length; b++) {
          // Here one line is missing.
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
