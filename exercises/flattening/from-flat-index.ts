/**
 * From the flat list back to the image
 *
 * Write the function `fromFlatIndex`: the place [channel, row, column] that the number at a
 * given index came
 * from, when `nn.Flatten` made one long list of an image.
 *
 * It is called with the index and the shape [channels, height, width] of the image, as in
 * `fromFlatIndex(2, [1, 1, 4])`, which is `[0, 0, 2]`. Places and indices count from 0, and the
 * index lies
 * inside the list.
 *
 * Lesson:  notebooks/10-flattening.ipynb
 * Check:   npx convlab check from-flat-index
 * Hint:    npx convlab hint from-flat-index
 * Starter: 65820c144a7d (convlab's mark of a file that nobody changed)
 */
/** The place in the image that an index of the flat list belongs to. */
export function fromFlatIndex(
  index: number,
  [channels, height, width]: [channels: number, height: number, width: number],
): [channel: number, row: number, column: number] {
  throw new Error('Not written yet');
}
