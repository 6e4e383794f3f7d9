/** A transposed convolution of one channel: each number stamps the kernel on the output. */
export function stamp(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  const height = (image.length - 1) * stride + kernel.length;
  const width = (image[0]!.length - 1) * stride + kernel[0]!.length;
  const big = Array.from({ length: height }, () => new Array<number>(width).fill(0));

  for (let i = 0; i < image.length; i++) {
    for (let j = 0; j < image[0]!.length; j++) {
      for (let a = 0; a < kernel.length; a++) {
        for (let b = 0; b < kernel[0]!.length; b++) {
          big[i * stride + a]![j * stride + b]! += image[i]![j]! * kernel[a]![b]!;
        }
      }
    }
  }

  const rows = big.slice(padding, height - padding);
  return rows.map((row) => row.slice(padding, width - padding));
}
