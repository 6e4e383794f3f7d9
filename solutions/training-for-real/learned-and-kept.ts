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
  const convolution = filters * inChannels * kernel ** 2 + (bias ? filters : 0);
  return [convolution + 2 * filters, 2 * filters];
}
