/** The index of a place in the flattened image. */
export function flatIndex(
  [channel, row, column]: [channel: number, row: number, column: number],
  [, height, width]: [channels: number, height: number, width: number],
): number {
  return channel * height * width + row * width + column;
}
