/** A new row in which every pixel is brighter by an amount, but none is brighter than 255. */
export function brighten(row: number[], amount: number): number[] {
  return row.map((pixel) => Math.min(pixel + amount, 255));
}
