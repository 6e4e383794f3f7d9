/** Ink on paper: a grey image that is drawn on by hand, from 0 (paper) to 255 (ink). */
import type { Pair } from '../shape';

/** A round pen. */
export interface Pen {
  /** [height, width] of the paper. */
  readonly size: Pair;
  readonly radius: number;
}

/** The image with a line on it. Its edge is softened over one pixel, as that of a scan is. */
export function withLine(
  image: Uint8Array,
  { size: [height, width], radius }: Pen,
  from: Pair,
  to: Pair,
): Uint8Array {
  const result = Uint8Array.from(image);
  const within = (at: number, most: number) => Math.max(0, Math.min(at, most));
  const reach = radius + 1;
  const [top, bottom] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach];
  const [left, right] = [Math.min(from[1], to[1]) - reach, Math.max(from[1], to[1]) + reach];
  for (let y = within(Math.floor(top), height); y < within(Math.ceil(bottom), height); y++) {
    for (let x = within(Math.floor(left), width); x < within(Math.ceil(right), width); x++) {
      const covered = within(radius + 0.5 - distance([y, x], from, to), 1);
      const at = y * width + x;
      result[at] = Math.max(result[at]!, Math.round(255 * covered));
    }
  }
  return result;
}

/** From a point to the nearest one of a line. */
function distance([y, x]: Pair, [y0, x0]: Pair, [y1, x1]: Pair): number {
  const [down, right] = [y1 - y0, x1 - x0];
  const squared = down * down + right * right;
  const share = squared === 0 ? 0 : ((y - y0) * down + (x - x0) * right) / squared;
  const along = Math.max(0, Math.min(share, 1));
  return Math.hypot(y - y0 - along * down, x - x0 - along * right);
}
