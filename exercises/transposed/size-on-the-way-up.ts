/**
 * The size on the way up
 *
 * Write the function `sizeUp`: the size of a transposed convolution's output along one
 * dimension.
 *
 * It is called with one object: `sizeUp({ input: 3, kernel: 2, stride: 2, padding: 0,
 * outputPadding: 0 })` is 6.
 * The `padding` is how many cells are cut off at **each** of the two ends, and `outputPadding`
 * is how many are
 * added at **one** of them. Something is always left.
 *
 * Lesson:  notebooks/17-transposed.ipynb
 * Check:   npx convlab check size-on-the-way-up
 * Hint:    npx convlab hint size-on-the-way-up
 * Starter: 8418ddcdb229 (convlab's mark of a file that nobody changed)
 */
/** The size of a transposed convolution's output along one dimension. */
export function sizeUp({
  input,
  kernel,
  stride,
  padding,
  outputPadding,
}: {
  input: number;
  kernel: number;
  stride: number;
  padding: number;
  outputPadding: number;
}): number {
  throw new Error('Not written yet');
}
