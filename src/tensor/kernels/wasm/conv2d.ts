/**
 * The convolution and its gradients by the compiled loops. What remains is to say where windows, cells of the
 * kernel and outputs are: stride, dilation, padding and groups only change these places.
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Pair } from '../../../shape/window';
import { windowCounts } from '../../../shape/window-count';
import type { Convolution } from '../kernels';
import { addressOf, BYTES, output, withScratch } from './heap';
import { BLOCK, convolve, correlate, packed } from './loops';
import { padded } from './padded';
import { imagesAt, offsetOf, places, type Images } from './places';
import { move } from './threads';

type Size = [number, number, number, number];

export function conv2d(
  x: tfjs.Tensor,
  filter: tfjs.Tensor,
  bias: tfjs.Tensor | undefined,
  convolution: Convolution,
): tfjs.Tensor {
  const { stride, padding, groups } = convolution;
  const [images, height, width] = x.shape as Size;
  const [, , inside, outputs] = filter.shape as Size;
  const count = windowCounts([height, width], convolution);
  const each = outputs / groups;
  const y = output([images, ...count, outputs]);
  const target = imagesAt(addressOf(y), y.shape);
  withScratch((take) => {
    const image = padded(take, x, padding);
    const runs = runsOf(image, inside, convolution);
    // All groups have the same windows; their channels begin further on.
    const windows = places(take, image, count, stride);
    const targets = places(take, target, count, [1, 1]);
    for (let group = 0; group < groups; group++) {
      const weights = {
        at: addressOf(filter) + group * each * BYTES,
        rowStep: outputs,
        columnStep: 1,
      };
      convolve(take, {
        windows,
        targets,
        windowCount: images * count[0] * count[1],
        ...runs,
        firstInput: group * inside,
        firstOutput: group * each,
        filters: packed(take, [weights], runs.offsets.length * runs.length, each),
        bias: bias ? addressOf(bias) + group * each * BYTES : 0,
        outputs: each,
      });
    }
  });
  return y;
}

/** If not dilated, and if a filter sees all channels, a row of the kernel covers adjacent numbers. */
function runsOf(image: Images, inside: number, { kernel, dilation }: Convolution) {
  const isWhole = dilation[1] === 1 && inside === image.channels;
  const columns = isWhole ? 1 : kernel[1];
  const offsets = cellsOf(image, [kernel[0], columns], dilation);
  return { offsets, length: isWhole ? kernel[1] * inside : inside };
}

/** How many bytes after the beginning of a window each of its cells lies. */
function cellsOf(image: Images, [rows, columns]: Pair, dilation: Pair): number[] {
  return Array.from({ length: rows * columns }, (_, cell) =>
    offsetOf(image, Math.floor(cell / columns) * dilation[0], (cell % columns) * dilation[1]),
  );
}

/** Each weight met one number in every window: its gradient sums that number times the window's gradient. */
export function conv2dFilterGradient(
  gradient: tfjs.Tensor,
  x: tfjs.Tensor,
  convolution: Convolution,
): tfjs.Tensor {
  const { kernel, stride, dilation, padding, groups } = convolution;
  const [images, rows, columns, outputs] = gradient.shape as Size;
  const inside = x.shape[3]! / groups;
  const each = outputs / groups;
  const filter = output([...kernel, inside, outputs]);
  withScratch((take) => {
    const image = padded(take, x, padding);
    const cells = cellsOf(image, kernel, dilation).flatMap((offset) =>
      Array.from({ length: inside }, (_, channel) => offset + channel * BYTES),
    );
    const windows = places(take, image, [rows, columns], stride);
    for (let group = 0; group < groups; group++) {
      correlate(take, {
        windows,
        windowCount: images * rows * columns,
        cells,
        firstInput: group * inside,
        upstream: addressOf(gradient) + group * each * BYTES,
        gradient: addressOf(filter) + group * each * BYTES,
        outputs: each,
        step: outputs,
      });
    }
  });
  return filter;
}

/**
 * A cell of the input was seen by some windows, each time by another cell of the kernel: its gradient is the
 * sum of these windows' gradients times the weights. That is a convolution of the upstream gradient. With a
 * stride of s, cells of the input that are s apart are seen by the same cells of the kernel, so there are s ·
 * s such convolutions.
 */
export function conv2dInputGradient(
  gradient: tfjs.Tensor,
  filter: tfjs.Tensor,
  size: Pair,
  convolution: Convolution,
): tfjs.Tensor {
  const { kernel, stride, groups } = convolution;
  const [images] = gradient.shape as Size;
  const [, , inside, outputs] = filter.shape as Size;
  const each = outputs / groups;
  const dx = output([images, ...size, inside * groups]);
  const all = [0, 1].map((axis) => seenBy(size, convolution, axis as 0 | 1));
  const edges = [0, 1].map((axis) => reach(all[axis]!, gradient.shape[axis + 1]!));
  withScratch((take) => {
    const upstream = padded(take, gradient, [edges[0]!, edges[1]!]);
    for (const down of all[0]!) {
      for (const right of all[1]!) {
        const count: Pair = [down.count, right.count];
        const cells = down.cells.flatMap((row) => right.cells.map((column) => ({ row, column })));
        const offsets = cells.map(({ row, column }) =>
          offsetOf(upstream, row.window + edges[0]![0], column.window + edges[1]![0]),
        );
        const target = imagesAt(
          addressOf(dx) + (down.first * size[1] + right.first) * inside * groups * BYTES,
          dx.shape,
        );
        const windows = places(take, upstream, count, [1, 1]);
        const targets = places(take, target, count, stride);
        for (let group = 0; group < groups; group++) {
          const weights = cells.map(({ row, column }) => ({
            at:
              addressOf(filter) +
              ((row.cell * kernel[1] + column.cell) * inside * outputs + group * each) * BYTES,
            rowStep: 1,
            columnStep: outputs,
          }));
          convolve(take, {
            windows,
            targets,
            windowCount: images * count[0] * count[1],
            offsets,
            length: each,
            firstInput: group * each,
            firstOutput: group * inside,
            filters: packed(take, weights, each, inside),
            bias: 0,
            outputs: inside,
          });
        }
      }
    }
  });
  return dx;
}

/** The cells of the input that are `stride` apart, along one dimension, and what saw them. */
interface Seen {
  readonly first: number;
  readonly count: number;
  /** Which cells of the kernel saw the first one, and in which window, which may lie beyond the edges. */
  readonly cells: readonly { readonly cell: number; readonly window: number }[];
}

function seenBy(
  size: Pair,
  { kernel, stride, dilation, padding }: Convolution,
  axis: 0 | 1,
): Seen[] {
  const length = Math.min(stride[axis], size[axis]);
  return Array.from({ length }, (_, first) => ({
    first,
    count: Math.ceil((size[axis] - first) / stride[axis]),
    cells: Array.from({ length: kernel[axis] }, (_, cell) => ({
      cell,
      window: (first + padding[axis][0] - cell * dilation[axis]) / stride[axis],
    })).filter(({ window }) => Number.isInteger(window)),
  }));
}

/** How many windows are asked for before the first one, and after the last of `windows`. */
function reach(all: readonly Seen[], windows: number): [before: number, after: number] {
  const first = all.flatMap(({ cells }) => cells.map(({ window }) => window));
  const last = all.flatMap(({ count, cells }) => cells.map(({ window }) => window + count));
  return [
    Math.max(0, ...first.map((window) => -window)),
    Math.max(0, ...last.map((end) => end - windows)),
  ];
}

export function conv2dBiasGradient(gradient: tfjs.Tensor): tfjs.Tensor {
  const outputs = gradient.shape[3]!;
  const sums = output([outputs]);
  const values = [addressOf(gradient), addressOf(sums), gradient.size / outputs, outputs];
  move('sumRows', Math.ceil(outputs / BLOCK), gradient.size, ...values);
  return sums;
}
