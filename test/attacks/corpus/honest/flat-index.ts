// Right.
export function flatIndex([c, i, j]: number[], [, height, width]: number[]) {
  return c! * height! * width! + i! * width! + j!;
}
