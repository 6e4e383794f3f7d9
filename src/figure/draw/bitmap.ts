import { base64 } from './bytes';
import { png } from './png';
import type { Colour } from './scene';

/** An image as a PNG, one pixel per cell, in a data URL; null is transparent. */
export function bitmap(rows: readonly (readonly (Colour | null)[])[]): string {
  const pixels = new Uint8Array(
    rows.flat().flatMap((colour) => (colour ? [...colour, 255] : [0, 0, 0, 0])),
  );
  return `data:image/png;base64,${base64(png(rows[0]?.length ?? 0, rows.length, pixels))}`;
}
