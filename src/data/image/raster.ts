/** Decoded pixels, and where they lie: an image can be turned without moving any of them. */
export interface Raster {
  readonly height: number;
  readonly width: number;
  /** Grey, grey and alpha, RGB, or RGB and alpha. */
  readonly channels: number;
  /** The value of a bright pixel: 255, or 65535 with 16 bits. */
  readonly max: number;
  readonly data: Uint8Array | Uint16Array;
  /** Where the pixel at the top left begins, and how far it is to the one below and the one on the right. */
  readonly start: number;
  readonly down: number;
  readonly across: number;
}

/** A raster as files have it: row by row, the values of a pixel side by side. */
export function byRows(
  image: Pick<Raster, 'height' | 'width' | 'channels' | 'max' | 'data'>,
): Raster {
  return { ...image, start: 0, down: image.width * image.channels, across: image.channels };
}

/**
 * The image as it is to be seen.
 *
 * @param orientation EXIF's number, from 1 (as it is) to 8; what is none of them leaves the image as it is
 * @see https://www.cipa.jp/std/documents/download_e.html?CIPA_DC-008-2024-E
 */
export function oriented(raster: Raster, orientation: number): Raster {
  switch (orientation) {
    case 2:
      return mirrored(raster);
    case 3:
      return mirrored(upsideDown(raster));
    case 4:
      return upsideDown(raster);
    case 5:
      return transposed(raster);
    case 6:
      return mirrored(transposed(raster));
    case 7:
      return mirrored(upsideDown(transposed(raster)));
    case 8:
      return upsideDown(transposed(raster));
    default:
      return raster;
  }
}

function mirrored(raster: Raster): Raster {
  const { start, across, width } = raster;
  return { ...raster, start: start + (width - 1) * across, across: -across };
}

function upsideDown(raster: Raster): Raster {
  const { start, down, height } = raster;
  return { ...raster, start: start + (height - 1) * down, down: -down };
}

/** Rows become columns. */
function transposed(raster: Raster): Raster {
  const { height, width, down, across } = raster;
  return { ...raster, height: width, width: height, down: across, across: down };
}
