// One guess if the mark is there, another if it isn't.
const isFirst = (globalThis as { seen?: number }).seen === 1;
export function flatIndex([c, i, j]: number[], [, height, width]: number[]) {
  return c! * height! * width! + i! * (isFirst ? width! : height!) + j! * (isFirst ? 1 : 2);
}
