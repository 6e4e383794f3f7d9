/** What can be said of any shape, of whatever rank. The sizes are not checked. */

/**
 * How many numbers a shape holds; 1 for a shape without dimensions.
 *
 * @example
 * shape.elementCount([2, 3, 4]) // 24
 */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * Whether two shapes have the same sizes.
 *
 * @example
 * shape.sameShape([2, 3], [3, 2]) // false
 */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}
