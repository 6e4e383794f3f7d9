/** The size of a convolution's output along one side. */
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
  const room = input + 2 * padding - kernel;
  return Math.floor(room / stride) + 1;
}
