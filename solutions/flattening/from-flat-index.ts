/** The place in the image that an index of the flat list belongs to. */
export function fromFlatIndex(
  index: number,
  [, height, width]: [channels: number, height: number, width: number],
): [channel: number, row: number, column: number] {
  const channel = Math.floor(index / (height * width));
  const row = Math.floor(index / width) % height;
  const column = index % width;
  return [channel, row, column];
}
