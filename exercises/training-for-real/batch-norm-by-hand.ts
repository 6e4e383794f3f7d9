/**
 * Batch normalisation by hand
 *
 * Write the function `batchNorm`, with nothing but numbers and lists: what `nn.BatchNorm2d`
 * makes of the numbers
 * of one channel in training mode.
 *
 * It is called with all the numbers of the channel in a batch, and an object with the two
 * learned numbers and `eps`, as
 * in `batchNorm([1, 3], { weight: 1, bias: 0, eps: 3 })`, which is `[-0.5, 0.5]`. (So large an
 * `eps` is only for
 * sums that you can do in your head.)
 *
 * Lesson:  notebooks/14-training-for-real.ipynb
 * Check:   npx convlab check batch-norm-by-hand
 * Hint:    npx convlab hint batch-norm-by-hand
 * Starter: e58497b28573 (convlab's mark of a file that nobody changed)
 */
/** The numbers of one channel, normalised, then scaled and shifted. */
export function batchNorm(
  values: number[],
  { weight, bias, eps }: { weight: number; bias: number; eps: number },
): number[] {
  throw new Error('Not written yet');
}
