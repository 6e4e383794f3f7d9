/** A convolution of one channel: multiplies each weight by the number under it, and adds up. */
export function convolve(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  const kernelHeight = kernel.length;
  const kernelWidth = kernel[0]!.length;
  const height = Math.floor((image.length + 2 * padding - kernelHeight) / stride) + 1;
  const width = Math.floor((image[0]!.length + 2 * padding - kernelWidth) / stride) + 1;

  const output: number[][] = [];
  for (let i = 0; i < height; i++) {
    const row: number[] = [];
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let a = 0; a < kernelHeight; a++) {
        for (let b = 0; b < kernelWidth; b++) {
          // Outside the image there are zeros, which add nothing.
          const number = image[i * stride - padding + a]?.[j * stride - padding + b] ?? 0;
          sum += number * kernel[a]![b]!;
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
