/**
 * The parameters of a convolution
 *
 * Write the function `countParameters`: how many numbers a convolution learns.
 *
 * It is called with one object, as in
 * `countParameters({ inChannels: 1, outChannels: 2, kernel: 2, groups: 1, bias: true })`, which
 * is 10.
 * The `kernel` is as high as it is wide. `groups` is the number of equal groups into which the
 * channels
 * are divided; it divides both numbers of channels evenly. `bias` says whether there are
 * biases.
 *
 * Lesson:  notebooks/09-parameter-formula.ipynb
 * Check:   npx convlab check count-parameters
 * Hint:    npx convlab hint count-parameters
 * Starter: b843b9a694a4 (convlab's mark of a file that nobody changed)
 */
/** How many numbers a convolution learns. */
export function countParameters({
  inChannels,
  outChannels,
  kernel,
  groups,
  bias,
}: {
  inChannels: number;
  outChannels: number;
  kernel: number;
  groups: number;
  bias: boolean;
}): number {
  throw new Error('Not written yet');
}
