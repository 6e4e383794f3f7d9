/**
 * Convolution with channels
 *
 * Write the function `convolveChannels`: a convolution of several channels by several filters,
 * with loops and lists. The stride is 1 and there is no padding.
 *
 * For example, `convolveChannels([[[1, 2]], [[3, 4]]], [[[[1]], [[10]]]], [5])` is `[[[36,
 * 47]]]`. The image is a list of channels, and each channel is a list of rows: its shape is (C,
 * H, W). The filters have the shape (filters, C, kernel height, kernel width), and there is one
 * bias for each filter. The result has one channel for each filter.
 *
 * Lesson:  notebooks/02-convolution.ipynb
 * Check:   npx convlab check convolve-channels
 * Hint:    npx convlab hint convolve-channels
 * Starter: cc5f01857402 (convlab's mark of a file that nobody changed)
 */
/** A convolution: every filter looks at all the channels and turns them into one. */
export function convolveChannels(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
): number[][][] {
  throw new Error('Not written yet');
}
