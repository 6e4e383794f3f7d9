/** The images that an explorer of filters looks at: two photos, and one's own. */
import { fromBase64 } from '../../data/base64';
import { colourPhoto, greyPhoto, PHOTO_HEIGHT, PHOTO_WIDTH } from '../../data/photo-bytes';
import { base64 } from '../../figure/draw/bytes';
import type { Pair } from '../../shape';
import type { Maps } from '../loops';

/** The height and the width of one's own image, at most: what is larger is scaled down. */
export const MOST = 96;
/** At least, so that a pooling leaves something. */
export const LEAST = 8;

/** An image of one's own, as it is kept in a notebook. */
export interface OwnImage {
  /** 1 (grey) or 3 (red, green and blue). */
  readonly channels: 1 | 3;
  readonly height: number;
  readonly width: number;
  /** (channels, height, width), a byte each from 0 (dark) to 255 (bright), in base64. */
  readonly bytes: string;
}

export type ImageChoice = 'photo' | 'colour' | OwnImage;

export interface Pixels extends Omit<OwnImage, 'bytes'> {
  readonly bytes: Uint8Array;
}

export function ownImage({ bytes, ...size }: Pixels): OwnImage {
  return { ...size, bytes: base64(bytes) };
}

const known = new Map<ImageChoice, Pixels>();

export function pixelsOf(image: ImageChoice): Pixels {
  const found = known.get(image);
  if (found) return found;
  const pixels = read(image);
  // One's own changes with every stroke of a drawing: the last is enough.
  for (const other of known.keys()) if (typeof other !== 'string') known.delete(other);
  known.set(image, pixels);
  return pixels;
}

function read(image: ImageChoice): Pixels {
  const size = { height: PHOTO_HEIGHT, width: PHOTO_WIDTH };
  if (image === 'photo') return { channels: 1, ...size, bytes: greyPhoto() };
  if (image === 'colour') return { channels: 3, ...size, bytes: colourPhoto() };
  return { ...image, bytes: fromBase64(image.bytes) };
}

export function sizeOf(image: ImageChoice): Pair {
  const { height, width } = pixelsOf(image);
  return [height, width];
}

/** The image moved by so many rows down and columns to the right; what it leaves behind is black. */
export function moved(pixels: Pixels, [down, right]: Pair): Pixels {
  if (down === 0 && right === 0) return pixels;
  const { channels, height, width, bytes } = pixels;
  const result = new Uint8Array(bytes.length);
  const from = Math.max(0, -right);
  const to = Math.min(width, width - right);
  for (let row = 0; row < channels * height; row++) {
    const y = (row % height) - down;
    if (y < 0 || y >= height) continue;
    const start = (row - down) * width;
    result.set(bytes.subarray(start + from, start + to), row * width + from + right);
  }
  return { ...pixels, bytes: result };
}

/** How bright each pixel is, from 0 to 1: in colour, the mean of red, green and blue. */
export function brightnessOf({ channels, height, width, bytes }: Pixels): Maps {
  const count = height * width;
  const values = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += bytes[c * count + at]!;
    values[at] = sum / channels / 255;
  }
  return { shape: [1, height, width], values };
}
