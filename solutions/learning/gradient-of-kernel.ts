/** How much the loss changes with each weight of a kernel that has moved over an image. */
export function gradientOfKernel(image: number[][], upstream: number[][]): number[][] {
  const kernelHeight = image.length - upstream.length + 1;
  const kernelWidth = image[0]!.length - upstream[0]!.length + 1;

  const gradient: number[][] = [];
  for (let a = 0; a < kernelHeight; a++) {
    const row: number[] = [];
    for (let b = 0; b < kernelWidth; b++) {
      let sum = 0;
      for (let i = 0; i < upstream.length; i++) {
        for (let j = 0; j < upstream[i]!.length; j++) {
          sum += upstream[i]![j]! * image[a + i]![b + j]!;
        }
      }
      row.push(sum);
    }
    gradient.push(row);
  }
  return gradient;
}
