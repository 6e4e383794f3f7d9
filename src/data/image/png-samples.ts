/** The values in the inflated data of a PNG file: unfiltered, out of their bits and in the order of the image. */

/** How values lie in the data. */
export interface Layout {
  readonly height: number;
  readonly width: number;
  /** The number of values in a pixel. */
  readonly channels: number;
  /** The number of bits in a value: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  /** Whether the image comes seven times, finer each time. */
  readonly isInterlaced: boolean;
}

/** An image of every so many pixels, from a first one on. */
interface Pass {
  readonly top: number;
  readonly left: number;
  readonly stepDown: number;
  readonly stepAcross: number;
  readonly height: number;
  readonly width: number;
}

/** [top, left, step down, step across] of each pass, known as Adam7. */
const adam7 = [
  [0, 0, 8, 8],
  [0, 4, 8, 8],
  [4, 0, 8, 4],
  [0, 2, 4, 4],
  [2, 0, 4, 2],
  [0, 1, 2, 2],
  [1, 0, 2, 1],
] as const;

function passesOf({ height, width, isInterlaced }: Layout): Pass[] {
  const passes = isInterlaced ? adam7 : [[0, 0, 1, 1] as const];
  return passes
    .map(([top, left, stepDown, stepAcross]) => ({
      ...{ top, left, stepDown, stepAcross },
      height: Math.ceil((height - top) / stepDown),
      width: Math.ceil((width - left) / stepAcross),
    }))
    .filter((pass) => pass.height > 0 && pass.width > 0);
}

const bytesInRow = ({ channels, depth }: Layout, width: number) =>
  Math.ceil((width * channels * depth) / 8);

/** How many bytes the inflated data has: before each row, one that says how it is filtered. */
export function dataLength(layout: Layout): number {
  return passesOf(layout).reduce(
    (sum, { height, width }) => sum + height * (1 + bytesInRow(layout, width)),
    0,
  );
}

/** The values, a pixel's side by side, row by row. Unfilters `data` in place. */
export function samplesOf(data: Uint8Array, layout: Layout): Uint8Array | Uint16Array {
  const { height, width, channels, depth } = layout;
  const samples = new (depth === 16 ? Uint16Array : Uint8Array)(height * width * channels);
  const bytesInPixel = Math.ceil((channels * depth) / 8);
  let at = 0;
  for (const pass of passesOf(layout)) {
    let above = new Uint8Array(bytesInRow(layout, pass.width));
    for (let row = 0; row < pass.height; row++) {
      const line = data.subarray(at + 1, at + 1 + above.length);
      unfilter(data[at]!, line, above, bytesInPixel);
      at += 1 + above.length;
      above = line as Uint8Array<ArrayBuffer>;
      const first = (pass.top + row * pass.stepDown) * width + pass.left;
      for (let column = 0, i = 0; column < pass.width; column++) {
        const to = (first + column * pass.stepAcross) * channels;
        for (let c = 0; c < channels; c++, i++) samples[to + c] = valueAt(line, i, depth);
      }
    }
  }
  return samples;
}

function valueAt(line: Uint8Array, i: number, depth: number): number {
  if (depth === 8) return line[i]!;
  if (depth === 16) return 256 * line[2 * i]! + line[2 * i + 1]!;
  const bit = i * depth;
  return (line[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** A row is kept as differences from what is on the left of it and above. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  const undo = filters[filter];
  if (!undo) throw new RangeError(`PNG does not know how its rows are filtered (${filter})`);
  undo(line, above, step);
}

/** By the number of a filter. On the left of the first pixel, all is 0. */
const filters: readonly ((line: Uint8Array, above: Uint8Array, step: number) => void)[] = [
  () => {},
  (line, _, step) => {
    for (let i = step; i < line.length; i++) line[i]! += line[i - step]!;
  },
  (line, above) => {
    for (let i = 0; i < line.length; i++) line[i]! += above[i]!;
  },
  (line, above, step) => {
    for (let i = 0; i < line.length; i++) {
      const left = i < step ? 0 : line[i - step]!;
      line[i]! += (left + above[i]!) >> 1;
    }
  },
  (line, above, step) => {
    for (let i = 0; i < line.length; i++) {
      const isFirst = i < step;
      const left = isFirst ? 0 : line[i - step]!;
      const corner = isFirst ? 0 : above[i - step]!;
      line[i]! += paeth(left, above[i]!, corner);
    }
  },
];

/** The one of the three that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const fromLeft = Math.abs(up - corner);
  const fromUp = Math.abs(left - corner);
  const fromCorner = Math.abs(left + up - 2 * corner);
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
}
