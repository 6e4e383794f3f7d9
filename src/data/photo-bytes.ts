/** The photos as bytes, without a tensor: the page of an explorer has none. */
import { fromBase64 } from './base64';
import { colourPixels } from './colour-pixels';
import { pixels } from './photo-pixels';

export const PHOTO_HEIGHT = 72;
export const PHOTO_WIDTH = 96;

/** The bytes of a photo, which is kept as differences: a page that loads it gets fewer bytes. */
function summed(text: string): Uint8Array {
  const bytes = fromBase64(text);
  for (let at = 1; at < bytes.length; at++) bytes[at] = bytes[at]! + bytes[at - 1]!;
  return bytes;
}

/** (1, 72, 96), from 0 (dark) to 255 (bright). */
export function greyPhoto(): Uint8Array {
  return summed(pixels);
}

/** (3, 72, 96): red, green and blue. */
export function colourPhoto(): Uint8Array {
  const bytes = summed(colourPixels);
  const count = PHOTO_HEIGHT * PHOTO_WIDTH;
  // Clamped: what brightness and colour come to may lie a little outside of what a byte holds.
  const rgb = new Uint8ClampedArray(3 * count);
  for (let at = 0; at < count; at++) {
    const [row, column] = [Math.floor(at / PHOTO_WIDTH), at % PHOTO_WIDTH];
    const shared = Math.floor(row / 2) * (PHOTO_WIDTH / 2) + Math.floor(column / 2);
    const y = bytes[at]!;
    const cb = bytes[count + shared]! - 128;
    const cr = bytes[count + count / 4 + shared]! - 128;
    // ITU-R BT.601, in the form that JFIF has.
    rgb[at] = y + 1.402 * cr;
    rgb[count + at] = y - 0.344136 * cb - 0.714136 * cr;
    rgb[2 * count + at] = y + 1.772 * cb;
  }
  return new Uint8Array(rgb.buffer);
}
