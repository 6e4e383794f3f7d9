/** A convolution of one channel, without padding and with any stride. */
export function convolveWithStride(image: number[][], kernel: number[][], stride: number) {
  const output: number[][] = [];
  for (let i = 0; i * stride + kernel.length <= image.length; i++) {
    const row: number[] = [];
    for (let j = 0; j * stride + kernel[0]!.length <= image[0]!.length; j++) {
      let sum = 0;
      for (let a = 0; a < kernel.length; a++) {
        for (let b = 0; b < kernel[0]!.length; b++) {
          sum += kernel[a]![b]! * image[i * stride + a]![j * stride + b]!;
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
