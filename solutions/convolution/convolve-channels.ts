/** A convolution: every filter looks at all the channels and turns them into one. */
export function convolveChannels(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
): number[][][] {
  return filters.map((filter, f) => {
    const [kernelHeight, kernelWidth] = [filter[0]!.length, filter[0]![0]!.length];
    const height = image[0]!.length - kernelHeight + 1;
    const width = image[0]![0]!.length - kernelWidth + 1;

    const output: number[][] = [];
    for (let i = 0; i < height; i++) {
      const row: number[] = [];
      for (let j = 0; j < width; j++) {
        let sum = biases[f]!;
        for (let c = 0; c < image.length; c++) {
          for (let a = 0; a < kernelHeight; a++) {
            for (let b = 0; b < kernelWidth; b++) {
              sum += image[c]![i + a]![j + b]! * filter[c]![a]![b]!;
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
