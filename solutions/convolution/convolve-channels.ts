/** A convolution: every filter looks at all channels and makes one channel of them. */
export function convolveChannels(
  picture: number[][][],
  filters: number[][][][],
  biases: number[],
): number[][][] {
  return filters.map((filter, f) => {
    const [kernelHeight, kernelWidth] = [filter[0]!.length, filter[0]![0]!.length];
    const height = picture[0]!.length - kernelHeight + 1;
    const width = picture[0]![0]!.length - kernelWidth + 1;

    const output: number[][] = [];
    for (let i = 0; i < height; i++) {
      const row: number[] = [];
      for (let j = 0; j < width; j++) {
        let sum = biases[f]!;
        for (let c = 0; c < picture.length; c++) {
          for (let a = 0; a < kernelHeight; a++) {
            for (let b = 0; b < kernelWidth; b++) {
              sum += picture[c]![i + a]![j + b]! * filter[c]![a]![b]!;
            }
          }
        }
        row.push(sum);
      }
      output.push(row);
    }
    return output;
  });
}
