/**
 * The size of a convolution's output
 *
 * Write the function `outputSize`: the size of a convolution's output along one dimension.
 *
 * It is called with one object, as in `outputSize({ input: 5, kernel: 3, stride: 1, padding: 0
 * })`,
 * which is 3. The `input` is the size of the image along this dimension; `padding` is how many
 * cells are
 * added at **each** of its two ends. The whole window must lie on the padded image, and it
 * always fits at least
 * once.
 *
 * Lesson:  notebooks/08-shape-formula.ipynb
 * Check:   npx convlab check output-size
 * Hint:    npx convlab hint output-size
 * Starter: 909757cef10f (convlab's mark of a file that nobody changed)
 */
/** The size of a convolution's output along one dimension. */
export function outputSize({
  input,
  kernel,
  stride,
  padding,
}: {
  input: number;
  kernel: number;
  stride: number;
  padding: number;
}): number {
  throw new Error('Not written yet');
}
