/**
 * Where a number goes when an image is flattened
 *
 * Write the function `flatIndex`: the index that a number gets when `nn.Flatten` makes one long
 * list of
 * an image.
 *
 * It is called with the place [channel, row, column] and the shape [channels, height, width],
 * as in
 * `flatIndex([0, 0, 2], [1, 1, 4])`, which is 2. Places and indices count from 0, and the place
 * lies
 * inside the shape.
 *
 * Lesson:  notebooks/10-flattening.ipynb
 * Check:   npx convlab check flat-index
 * Hint:    npx convlab hint flat-index
 * Starter: 9ee09cb0be89 (convlab's mark of a file that nobody changed)
 */
/** The index of a place in the flattened image. */
export function flatIndex(
  [channel, row, column]: [channel: number, row: number, column: number],
  [channels, height, width]: [channels: number, height: number, width: number],
): number {
  throw new Error('Not written yet');
}
