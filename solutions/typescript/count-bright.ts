/** How many pixels of an image are brighter than a threshold. */
export function countBright(image: number[][], threshold: number): number {
  let count = 0;
  for (const row of image) {
    for (const pixel of row) {
      if (pixel > threshold) count += 1;
    }
  }
  return count;
}
