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
  return (input - 1) * stride + kernel - 2 * padding + outputPadding;
}
