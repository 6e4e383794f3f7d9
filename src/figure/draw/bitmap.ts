import { encode } from 'fast-png';
import { base64 } from './bytes';
import type { Colour } from './scene';

/** An image as a PNG, one pixel per cell, in a data URL; null is transparent. */
export function bitmap(rows: readonly (readonly (Colour | null)[])[]): string {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const data = new Uint8Array(
    rows.flat().flatMap((colour) => (colour ? [...colour, 255] : [0, 0, 0, 0])),
  );
  const png = encode({ width, height, data, channels: 4, depth: 8 });
  return `data:image/png;base64,${base64(png)}`;
}
