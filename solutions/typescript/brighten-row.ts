/** A new row, brighter by an amount; no pixel is brighter than 255. */
export function brighten(row: number[], amount: number): number[] {
  return row.map((pixel) => Math.min(pixel + amount, 255));
}
