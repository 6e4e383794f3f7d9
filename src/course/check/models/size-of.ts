/** How many numbers a shape holds. Shapes may be untrusted: the dimensions are not checked. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}
