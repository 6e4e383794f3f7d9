/**
 * A raster as numbers for a network: cut, made smaller, over white, in colour or grey. In plain loops over the bytes,
 * because the photo of a camera would take more than a gigabyte as a tensor.
 */
import type { Raster } from './raster';

/** The part of an image that is kept. */
export interface Part {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/**
 * The largest part around the middle with the proportions of an output of `height` x `width`, so that nothing is
 * stretched.
 */
export function middleOf(image: Raster, height: number, width: number): Part {
  const part = {
    height: Math.min(image.height, Math.max(1, Math.round((image.width * height) / width))),
    width: Math.min(image.width, Math.max(1, Math.round((image.height * width) / height))),
  };
  return {
    ...part,
    top: Math.floor((image.height - part.height) / 2),
    left: Math.floor((image.width - part.width) / 2),
  };
}

/**
 * The values of (C, height, width), from 0 to 1. Each is the mean of the pixels that it covers, as with
 * `F.interpolate(…, { mode: 'area' })`.
 */
export function resized(
  image: Raster,
  part: Part,
  { height, width, colour }: { height: number; width: number; colour: boolean },
): Float32Array {
  const count = height * width;
  const values = new Float32Array(colour ? 3 * count : count);
  const sums = new Float64Array(3);
  for (let row = 0; row < height; row++) {
    const [top, bottom] = covered(row, part.height, height);
    for (let column = 0; column < width; column++) {
      const [left, right] = covered(column, part.width, width);
      addUp(image, part, { top, bottom, left, right }, sums);
      const scale = 1 / ((bottom - top) * (right - left) * image.max);
      const at = row * width + column;
      if (colour) for (let c = 0; c < 3; c++) values[c * count + at] = sums[c]! * scale;
      else values[at] = brightness(sums) * scale;
    }
  }
  return values;
}

/** From which input pixel to which one (not included) an output pixel reaches. */
function covered(position: number, input: number, output: number): readonly [number, number] {
  return [Math.floor((position * input) / output), Math.ceil(((position + 1) * input) / output)];
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The sums of red, green and blue over an area of a part. */
function addUp(image: Raster, part: Part, area: Area, sums: Float64Array): void {
  const { data, channels, max } = image;
  const isGrey = channels < 3;
  const hasAlpha = channels % 2 === 0;
  let [red, green, blue] = [0, 0, 0];
  for (let row = area.top; row < area.bottom; row++) {
    let at = image.start + (part.top + row) * image.down + (part.left + area.left) * image.across;
    for (let column = area.left; column < area.right; column++, at += image.across) {
      // Over white: what the pixel lets through is as bright as can be.
      const alpha = hasAlpha ? data[at + channels - 1]! / max : 1;
      const white = (1 - alpha) * max;
      red += white + alpha * data[at]!;
      green += white + alpha * data[isGrey ? at : at + 1]!;
      blue += white + alpha * data[isGrey ? at : at + 2]!;
    }
  }
  sums[0] = red;
  sums[1] = green;
  sums[2] = blue;
}

/** How bright a colour looks, by ITU-R BT.601, as JPEG files and `data.photo` have it. */
function brightness(rgb: Float64Array): number {
  return 0.299 * rgb[0]! + 0.587 * rgb[1]! + 0.114 * rgb[2]!;
}
