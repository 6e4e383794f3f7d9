/**
 * Learned and kept
 *
 * A convolution is followed by `nn.BatchNorm2d`, one channel of it for each filter. Write the
 * function
 * `learnedAndKept`: how many parameters do the two layers learn together, and how many
 * **running averages** are kept?
 *
 * It is called with one object, as in
 * `learnedAndKept({ inChannels: 1, filters: 2, kernel: 3, bias: true })`, which is `[24, 4]`.
 * `bias` says whether the
 * convolution has biases.
 *
 * Lesson:  notebooks/14-training-for-real.ipynb
 * Check:   npx convlab check learned-and-kept
 * Hint:    npx convlab hint learned-and-kept
 * Starter: caec4a0b4b4b (convlab's mark of a file that nobody changed)
 */
/** How many numbers both layers learn, and how many running averages they keep. */
export function learnedAndKept({
  inChannels,
  filters,
  kernel,
  bias,
}: {
  inChannels: number;
  filters: number;
  kernel: number;
  bias: boolean;
}): number[] {
  throw new Error('Not written yet');
}
