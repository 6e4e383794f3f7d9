/** Max pooling of one channel: the largest number in each window. */
export function maxPool(image: number[][], kernel: number, stride: number): number[][] {
  const height = Math.floor((image.length - kernel) / stride) + 1;
  const width = Math.floor((image[0]!.length - kernel) / stride) + 1;

  const output: number[][] = [];
  for (let i = 0; i < height; i++) {
    const row: number[] = [];
    for (let j = 0; j < width; j++) {
      let largest = -Infinity;
      for (let a = 0; a < kernel; a++) {
        for (let b = 0; b < kernel; b++) {
          largest = Math.max(largest, image[i * stride + a]![j * stride + b]!);
        }
      }
      row.push(largest);
    }
    output.push(row);
  }
  return output;
}
