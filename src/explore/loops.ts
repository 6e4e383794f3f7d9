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
  const shape: Place = [filters, rows, columns];
  const [kernel, seen] = [window.kernel[0] * window.kernel[1], channels / groups];
  return filled(shape, (filter, row, column) => {
    const first = Math.floor((filter * groups) / filters) * seen;
    let sum = bias[filter]!;
    eachMet(window, [height, width], [row, column], (y, x, at) => {
      for (let c = 0; c < seen; c++) {
        const cell = image.values[((first + c) * height + y) * width + x]!;
        sum += cell * weight[(filter * seen + c) * kernel + at]!;
      }
    });
    return sum;
  });
}

export function pool(image: Maps, pooling: Pooling): Maps {
  const [channels, height, width] = image.shape;
  const window = resolvePooling(pooling);
  const [rows, columns] = poolCounts({ ...pooling, input: [height, width] });
  const isMax = pooling.how === 'max';
  const count = window.kernel[0] * window.kernel[1];
  return filled([channels, rows, columns], (channel, row, column) => {
    let [most, sum] = [-Infinity, 0];
    eachMet(window, [height, width], [row, column], (y, x) => {
      const cell = image.values[(channel * height + y) * width + x]!;
      most = Math.max(most, cell);
      sum += cell;
    });
    return isMax ? most : sum / count;
  });
}

export function relu({ shape, values }: Maps): Maps {
  return { shape, values: values.map((value) => Math.max(value, 0)) };
}

/** All numbers of the maps, by a weight for each: (out, in) in one array. */
export function linear(
  { values }: Maps,
  weight: ArrayLike<number>,
  bias: ArrayLike<number>,
): Float32Array {
  return Float32Array.from({ length: bias.length }, (_, out) =>
    values.reduce((sum, value, i) => sum + value * weight[out * values.length + i]!, bias[out]!),
  );
}

/** Scores as shares of 1. */
export function softmax(scores: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(scores));
  const powers = Array.from(scores, (score) => Math.exp(score - most)); // less the largest: none is infinite
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}

/** The cells of an image under a window; around it there is nothing, or zeros, which add nothing. */
function eachMet(
  { kernel, stride, padding, dilation }: ResolvedWindow,
  [height, width]: Pair,
  [row, column]: Pair,
  visit: (y: number, x: number, at: number) => void,
): void {
  for (let i = 0; i < kernel[0]; i++) {
    const y = row * stride[0] - padding[0][0] + i * dilation[0];
    if (y < 0 || y >= height) continue;
    for (let j = 0; j < kernel[1]; j++) {
      const x = column * stride[1] - padding[1][0] + j * dilation[1];
      if (x >= 0 && x < width) visit(y, x, i * kernel[1] + j);
    }
  }
}

function filled(
  shape: Place,
  valueAt: (channel: number, row: number, column: number) => number,
): Maps {
  const [channels, rows, columns] = shape;
  const values = new Float32Array(channels * rows * columns);
  let at = 0;
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) values[at++] = valueAt(c, y, x);
    }
  }
  return { shape, values };
}
