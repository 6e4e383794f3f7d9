/** Maps as the pixels of a canvas. */
import { colourAt, type Scale } from '../figure/draw/scales';
import { times } from './times';

/** Colours that a scale is divided into: as many as a byte tells apart, and so as a screen does. */
const STEPS = 255;

/** Red, green, blue and alpha of each number; what is not a number is transparent. */
export function coloursOf(values: ArrayLike<number>, scale: Scale): Uint8ClampedArray<ArrayBuffer> {
  const { from, to } = scale;
  const palette = times(STEPS + 1, (i) => colourAt(scale, from + ((to - from) * i) / STEPS)!);
  const rgba = new Uint8ClampedArray(4 * values.length);
  for (let i = 0; i < values.length; i++) {
    const share = (values[i]! - from) / (to - from);
    const colour = palette[Math.round(STEPS * Math.max(0, Math.min(share, 1)))];
    if (!colour) continue;
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = colour[c]!;
    rgba[4 * i + 3] = 255;
  }
  return rgba;
}

/** The same of bytes by channel: one (grey) or three. */
export function coloursOfBytes(bytes: Uint8Array, channels: 1 | 3): Uint8ClampedArray<ArrayBuffer> {
  const count = bytes.length / channels;
  const rgba = new Uint8ClampedArray(4 * count).fill(255);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = bytes[channels === 3 ? c * count + i : i]!;
  }
  return rgba;
}
