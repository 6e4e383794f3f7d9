/**
 * PNG files. They are decoded here, because packages inflate whatever a file holds, and a few kilobytes can be made
 * to hold gigabytes: here no more is inflated than the header's size needs.
 *
 * @see https://www.w3.org/TR/png-3/
 */
import { damaged, requireModerate } from './limits';
import { dataLength, samplesOf, type Layout } from './png-samples';
import { byRows, type Raster } from './raster';

/** Inflates into at most so many bytes, and throws if there are more. */
export type Inflate = (parts: readonly Uint8Array[], most: number) => Uint8Array;

/** @param path for messages */
export function decodePNG(bytes: Uint8Array, path: string, inflate: Inflate): Raster {
  try {
    const chunks = chunksIn(bytes);
    const layout = layoutIn(chunks.get('IHDR')?.[0]);
    requireModerate(path, layout.height, layout.width);
    const length = dataLength(layout);
    const inflated = inflate(chunks.get('IDAT') ?? [], length);
    if (inflated.length < length) throw new RangeError('it ends before its last row');
    const image = { ...layout, data: samplesOf(inflated, layout) };
    return byRows(inColours(image, chunks.get('PLTE')?.[0], chunks.get('tRNS')?.[0]));
  } catch (cause) {
    if ((cause as Error).name === 'UsageError') throw cause;
    throw damaged(path, (cause as Error).message, cause);
  }
}

/** What a file consists of, by name. A chunk that is cut off is as long as there is something of it. */
function chunksIn(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const view = viewOf(bytes);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    chunks.set(name, [...(chunks.get(name) ?? []), content]);
  }
  return chunks;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** By the number of a type of colour: how many values a pixel has, and how many bits each of them can have. */
const colourTypes: Readonly<Record<number, readonly [channels: number, depths: number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
};

type Header = Layout & { readonly hasPalette: boolean };

function layoutIn(header: Uint8Array | undefined): Header {
  if (header?.length !== 13) throw new RangeError('it does not begin with a header');
  const view = viewOf(header);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (height === 0 || width === 0) throw new RangeError(`its size is ${height} x ${width}`);
  const [depth = 0, type = 0, compression, filter, interlace = 0] = header.subarray(8);
  const [channels, depths] = colourTypes[type] ?? [0, []];
  const isKnown = depths.includes(depth) && compression === 0 && filter === 0 && interlace < 2;
  if (!isKnown) throw new RangeError('its header has values that PNG does not know');
  const hasPalette = type === 3;
  return { height, width, channels, depth, isInterlaced: interlace === 1, hasPalette };
}

type Pixels = Pick<Raster, 'height' | 'width' | 'channels' | 'max' | 'data'>;

/** @param transparency the alpha of each colour of a palette, or the one colour that is transparent */
function inColours(
  image: Header & Pick<Raster, 'data'>,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): Pixels {
  const pixels = { ...image, max: 2 ** image.depth - 1 };
  if (image.hasPalette) return fromPalette(pixels, palette, transparency);
  return transparency ? withAlpha(pixels, viewOf(transparency)) : pixels;
}

function fromPalette(
  { height, width, data: indices }: Pixels,
  palette: Uint8Array = new Uint8Array(),
  alpha: Uint8Array = new Uint8Array(),
): Pixels {
  const data = new Uint8Array(4 * indices.length);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (3 * index + 2 >= palette.length) throw new RangeError(`it has no colour ${index}`);
    for (let c = 0; c < 3; c++) data[4 * i + c] = palette[3 * index + c]!;
    data[4 * i + 3] = alpha[index] ?? 255;
  }
  return { height, width, channels: 4, max: 255, data };
}

/** With alpha: none where a pixel has the transparent colour, else all. */
function withAlpha(image: Pixels, transparent: DataView): Pixels {
  const { channels, max } = image;
  const count = image.height * image.width;
  const data = new Uint16Array(count * (channels + 1));
  for (let i = 0; i < count; i++) {
    let alpha = 0;
    for (let c = 0; c < channels; c++) {
      const value = image.data[i * channels + c]!;
      data[i * (channels + 1) + c] = value;
      if (value !== transparent.getUint16(2 * c)) alpha = max;
    }
    data[(i + 1) * (channels + 1) - 1] = alpha;
  }
  return { ...image, channels: channels + 1, data };
}
