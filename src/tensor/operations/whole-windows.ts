/** Windows over whole numbers: each is laid out as a column (im2col), and what is asked of it is exact. */
import type { ResolvedWindow } from '../../shape/window';
import { imageSize } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import type { Storage } from '../storage';
import { add } from './arithmetic';
import { reshape } from './arrange';
import type { Convolution } from '../kernels';
import { matmul } from './matmul';
import { pad2d } from './pad2d';
import { extreme, sum } from './reduce';
import { unfold } from './unfold';

/** The least number of int64 as it is kept here: nothing in a padding is larger. */
const least = -(2 ** 31);

export function maxPool2dOfWhole(x: Storage, window: ResolvedWindow): Storage {
  return inPlane(x, window, extreme('max', columns(x, window, least), 2, false).value);
}

export function sumPool2dOfWhole(x: Storage, window: ResolvedWindow): Storage {
  return inPlane(x, window, sum(columns(x, window, 0), 2, false).value);
}

/** A product of the filters, a row each, and the columns, group by group. */
export function conv2dOfWhole(
  x: Storage,
  weight: Storage,
  bias: Storage | undefined,
  { groups, ...window }: Convolution,
): Storage {
  const [filters, inside] = weight.shape as [number, number];
  const cells = inside * window.kernel[0] * window.kernel[1];
  const rows = to(weight, [groups, filters / groups, cells]);
  const unfolded = unfold(x, window).value;
  const [n, , count] = unfolded.shape as [number, number, number];
  const product = matmul(rows, to(unfolded, [n, groups, cells, count])).value;
  const [height, width] = windowCounts(imageSize(x.shape), window);
  const y = to(product, [n, filters, height, width]);
  return bias ? add(y, to(bias, [filters, 1, 1])).value : y;
}

/** x (N, C, H, W) as (N, C, cells of the window, windows). */
function columns(x: Storage, window: ResolvedWindow, outside: number): Storage {
  const [n, c] = x.shape as [number, number];
  const padded = pad2d(x, window.padding, 'zeros', outside).value;
  const unpadded = [
    [0, 0],
    [0, 0],
  ] as const;
  const unfolded = unfold(padded, { ...window, padding: unpadded }).value;
  return to(unfolded, [n, c, window.kernel[0] * window.kernel[1], unfolded.shape[2]!]);
}

function inPlane(x: Storage, window: ResolvedWindow, values: Storage): Storage {
  const [n, c] = x.shape as [number, number];
  return to(values, [n, c, ...windowCounts(imageSize(x.shape), window)]);
}

function to(x: Storage, shape: readonly number[]): Storage {
  return reshape(x, shape).value;
}
