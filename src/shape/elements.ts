/** What can be said of any shape, of whatever rank. The sizes are not checked. */

/** How many numbers a shape holds; 1 for a shape without dimensions. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether two shapes have the same sizes. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}
