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
  const weightsOfOneFilter = (inChannels / groups) * kernel * kernel;
  const biases = bias ? outChannels : 0;
  return outChannels * weightsOfOneFilter + biases;
}
