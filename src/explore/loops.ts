/**
 * Whole feature maps, in plain loops over typed arrays: fast enough to follow a hand. What one number is made of is
 * explained by `window/terms.ts`. How far a window goes, and how often, is the library's own (src/shape).
 */
import {
  convCounts,
  poolCounts,
  resolvePooling,
  resolveWindow,
  type Pair,
  type ResolvedWindow,
  type Window2d,
} from '../shape';
import type { Place } from './place';
import { times } from './times';

/** Numbers by channel, row and column, in one array. */
export interface Maps {
  /** [channels, height, width] */
  readonly shape: Place;
  readonly values: Float32Array;
}

/** The rows of one channel. */
export function rowsOf({ shape: [, height, width], values }: Maps, channel = 0): number[][] {
  return times(height, (y) => times(width, (x) => values[(channel * height + y) * width + x]!));
}

/** A convolution with what it has learned. */
export interface Convolution extends Window2d {
  readonly filters: number;
  /** (filters, channels of the image / groups, kernel height, kernel width), in one array. */
  readonly weight: ArrayLike<number>;
  /** One for each filter. */
  readonly bias: ArrayLike<number>;
  /** (1) */
  readonly groups?: number;
}

/** A pooling of an image without padding. */
export interface Pooling extends Pick<Window2d, 'kernel' | 'stride'> {
  readonly how: 'max' | 'average';
}

export function convolve(image: Maps, convolution: Convolution): Maps {
  const { filters, weight, bias, groups = 1 } = convolution;
  const [channels, height, width] = image.shape;
  const window = resolveWindow(convolution);
  const [rows, columns] = convCounts({ ...convolution, input: [height, width] });
  const [size, kernel, seen] = [
    rows * columns,
    window.kernel[0] * window.kernel[1],
    channels / groups,
  ];
  const runs = runsOf(window, [height, width], [rows, columns]);
  const values = new Float32Array(filters * size);
  for (let filter = 0; filter < filters; filter++) {
    const sums = new Float64Array(size).fill(bias[filter]!);
    const first = Math.floor((filter * groups) / filters) * seen;
    for (let c = 0; c < seen; c++) {
      const plane = (first + c) * height * width;
      for (const { at, count, to, from, step } of runs) {
        const factor = weight[(filter * seen + c) * kernel + at]!;
        for (let i = 0; i < count; i++) {
          sums[to + i]! += factor * image.values[plane + from + i * step]!;
        }
      }
    }
    values.set(sums, filter * size);
  }
  return { shape: [filters, rows, columns], values };
}

export function pool(image: Maps, pooling: Pooling): Maps {
  const [channels, height, width] = image.shape;
  const window = resolvePooling(pooling);
  const [rows, columns] = poolCounts({ ...pooling, input: [height, width] });
  const [size, isMax] = [rows * columns, pooling.how === 'max'];
  const share = 1 / (window.kernel[0] * window.kernel[1]);
  const runs = runsOf(window, [height, width], [rows, columns]);
  const values = new Float32Array(channels * size);
  for (let channel = 0; channel < channels; channel++) {
    const pooled = new Float64Array(size).fill(isMax ? -Infinity : 0);
    const plane = channel * height * width;
    for (const { count, to, from, step } of runs) {
      for (let i = 0; i < count; i++) {
        const cell = image.values[plane + from + i * step]!;
        pooled[to + i] = isMax ? Math.max(pooled[to + i]!, cell) : pooled[to + i]! + cell * share;
      }
    }
    values.set(pooled, channel * size);
  }
  return { shape: [channels, rows, columns], values };
}

export function relu({ shape, values }: Maps): Maps {
  return { shape, values: values.map((value) => Math.max(value, 0)) };
}

/** A linear layer on all numbers of the maps; its weight is (out, in), in one array. */
export function linear(
  { values }: Maps,
  { weight, bias }: { readonly weight: ArrayLike<number>; readonly bias: ArrayLike<number> },
): Maps {
  const scores = Float32Array.from(
    times(bias.length, (out) => {
      let sum = bias[out]!;
      for (let i = 0; i < values.length; i++) sum += values[i]! * weight[out * values.length + i]!;
      return sum;
    }),
  );
  return { shape: [bias.length, 1, 1], values: scores };
}

/** Scores as shares of 1. */
export function softmax(scores: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(scores));
  const powers = Array.from(scores, (score) => Math.exp(score - most)); // less the largest: none is infinite
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** A row of the output, and the cells of the image that one cell of the window meets on the way along it. */
interface Run {
  /** The cell of the window. */
  readonly at: number;
  readonly count: number;
  /** The first cell of the output, and of the image. */
  readonly to: number;
  readonly from: number;
  /** From one cell of the image to the next. */
  readonly step: number;
}

/**
 * All cells that the window meets, in runs, which are far faster than one by one. Around the image there is nothing,
 * or zeros, which add nothing.
 */
function runsOf(
  { kernel, stride, padding, dilation }: ResolvedWindow,
  size: Pair,
  output: Pair,
): Run[] {
  // The positions at which a cell of the window lies in the image, and where that is at the first.
  const along = (axis: 0 | 1, cell: number) => {
    const off = cell * dilation[axis] - padding[axis][0];
    const first = Math.max(0, Math.ceil(-off / stride[axis]));
    const last = Math.min(output[axis] - 1, Math.floor((size[axis] - 1 - off) / stride[axis]));
    return { first, count: last - first + 1, from: first * stride[axis] + off };
  };
  return times(kernel[0] * kernel[1], (at) => {
    const [down, right] = [along(0, Math.floor(at / kernel[1])), along(1, at % kernel[1])];
    return times(down.count, (row): Run => {
      const to = (down.first + row) * output[1] + right.first;
      const from = (down.from + row * stride[0]) * size[1] + right.from;
      return { at, count: right.count, to, from, step: stride[1] };
    });
  }).flat();
}
