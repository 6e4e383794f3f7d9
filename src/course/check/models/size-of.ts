/** How many numbers a shape holds. Strangers' shapes come here: no side is looked at. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}
