import { UsageError } from '../../shape';
import { inWords } from '../../shape/python-words';
import { takes } from '../../shape/takes';
import { tensor, type Tensor } from '../../tensor';
import { readImage } from './host';
import { middleOf, resized, type Part } from './resized';
import type { Raster } from './raster';

/** How an image is wanted. */
export interface ImageOptions {
  /** Whether it keeps its colours (true), or becomes grey. */
  readonly colour?: boolean;
  /** Its height in pixels. If only the width is given, this follows from it; without both, it stays. */
  readonly height?: number;
  /** Its width in pixels. If only the height is given, this follows from it; without both, it stays. */
  readonly width?: number;
}

/** The shape of an image with these options, as far as they say it. A condition, so that it is shown as a list. */
export type ImageShape<O extends ImageOptions> = O extends unknown
  ? [
      1,
      O extends { readonly colour: infer Colour } ? (Colour extends false ? 1 : 3) : 3,
      O extends { readonly height: infer Height extends number } ? Height : number,
      O extends { readonly width: infer Width extends number } ? Width : number,
    ]
  : never;

const checkArguments = takes(
  'data.image',
  { path: 'text' },
  { colour: 'boolean', height: 'whole', width: 'whole' },
);

/**
 * Your own image from a file, as a batch of one: PNG or JPEG, as a camera or a phone took it, turned the right way up.
 * What is transparent lies over white. Large photos are best made small; each new pixel is the mean of those that it
 * covers. If height and width are both given, the middle of the image is taken, so that nothing is stretched.
 *
 * @param path relative to the folder of the notebook
 * @param options `colour` (true); `height` and `width` in pixels (as they are)
 * @returns (1, 3, height, width): red, green and blue, or with `{ colour: false }` (1, 1, height, width), from 0 (dark)
 *   to 1 (bright)
 * @throws if there is no such file (with the files that are there), if it is in another format, damaged, or has more
 *   than 64 million pixels
 * @example
 * data.image('notebooks/images/coffee.jpg').shape // [1, 3, 160, 240]
 * data.image('notebooks/images/coffee.jpg', { colour: false, width: 48 }).shape // [1, 1, 32, 48]
 * data.image('notebooks/images/coffee.jpg', { height: 130, width: 130 }) // Tensor<[1, 3, 130, 130]>
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.io.decode_image.html
 */
export function image<const O extends ImageOptions = Readonly<Record<never, never>>>(
  path: string,
  options?: O,
): Tensor<ImageShape<O>>;
export function image(path: string, options: ImageOptions = {}): Tensor {
  checkArguments(arguments);
  const { colour = true, height, width } = options;
  requireSize({ height, width });
  const raster = readImage(path);
  const size = sizeOf(raster, height, width);
  const isBoth = height !== undefined && width !== undefined;
  const part: Part = isBoth ? middleOf(raster, height, width) : { top: 0, left: 0, ...raster };
  const values = resized(raster, part, { ...size, colour });
  return tensor(values, [1, colour ? 3 : 1, size.height, size.width]);
}

function sizeOf(raster: Raster, height?: number, width?: number) {
  const follows = (given: number | undefined, own: number, other: number) =>
    given === undefined ? own : Math.max(1, Math.round((own * given) / other));
  return {
    height: height ?? follows(width, raster.height, raster.width),
    width: width ?? follows(height, raster.width, raster.height),
  };
}

/** More would be a mistake, and fill the memory. */
const mostPixels = 4096;

function requireSize(sizes: Readonly<Record<string, number | undefined>>): void {
  for (const [name, size] of Object.entries(sizes)) {
    if (size === undefined || (size >= 1 && size <= mostPixels)) continue;
    throw new UsageError(
      `Input and output sizes should be greater than 0, but got ${name}: ${size}`,
      `data.image takes from 1 to ${mostPixels} pixels as ${name}, but got ${inWords(size)}.`,
    );
  }
}
