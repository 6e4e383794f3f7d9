/** What max and average pooling have in common. */
import {
  poolCounts,
  resolvePooling,
  spanOf,
  toPair,
  UsageError,
  type NumberOrPair,
  type Pair,
  type PoolWindow,
  type ResolvedWindow,
  type WindowOptions,
} from '../../shape';
import { takesImages } from './image-words';
import type { Shaped } from './shaped';

/** How the window of a pooling moves. */
export interface PoolOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
> extends Pick<WindowOptions<S>, 'stride'> {
  /** Cells around the image, at most half of the window (0). */
  padding?: P;
  /** Whether a last window may hang over the edge (false). */
  ceilMode?: Ceil;
}

/** The stride comes after the kernel or among the options. */
export function readOptions<O extends PoolOptions>(
  strideOrOptions: NumberOrPair | O | undefined,
  options: O | undefined,
): O {
  const isStride = typeof strideOrOptions === 'number' || Array.isArray(strideOrOptions);
  return { ...options, ...(isStride ? { stride: strideOrOptions } : strideOrOptions) } as O;
}

/** The window of a pooling, its padding reaching as far as a last one that hangs over the edge. */
export function windowFor(pooling: PoolWindow): ResolvedWindow {
  return withOverhang(resolvePooling(pooling), toPair(pooling.input), poolCounts(pooling));
}

/** A window that hangs over the edge in ceil mode is extra padding at the bottom or the right. */
function withOverhang(window: ResolvedWindow, plane: Pair, counts: Pair): ResolvedWindow {
  const span = spanOf(window);
  const along = (axis: 0 | 1) => {
    const [before] = window.padding[axis];
    const reach = (counts[axis] - 1) * window.stride[axis] + span[axis];
    return [before, Math.max(reach - before - plane[axis], before)] as const;
  };
  return { ...window, padding: [along(0), along(1)] };
}

/**
 * What PyTorch refuses in a pooling, in the order in which it checks.
 *
 * @returns the same as `windowFor`
 */
export function checkPooling(call: string, x: Shaped, pooling: PoolWindow): ResolvedWindow {
  const window = resolvePooling(pooling);
  const { kernel, stride, dilation } = window;
  const padding = toPair(pooling.padding ?? 0);
  if (stride.includes(0)) {
    throw new UsageError(
      'stride should not be zero',
      `${call} takes a stride of 1 or more: with 0 the window would never move on.`,
    );
  }
  for (const axis of [0, 1] as const) {
    checkPadding(call, kernel[axis], padding[axis], dilation[axis]);
  }
  requirePositive(call, 'kernel size', kernel, ['kH', 'kW']);
  requirePositive(call, 'stride', stride, ['dH', 'dW']);
  requirePositive(call, 'dilation', dilation, ['dilationH', 'dilationW']);
  if (x.shape.slice(-3).includes(0) || (x.shape.length !== 3 && x.shape.length !== 4)) {
    throw new UsageError(
      `Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:[${x.shape.join(', ')}]`,
      x.shape.length > 4
        ? takesImages(call, x)
        : `${call} takes images of at least one cell, but got [${x.shape.join(', ')}].`,
    );
  }
  if (kernel.some((size, axis) => Math.floor(size / 2) < padding[axis]!)) {
    throw new UsageError(
      `pad should be smaller than or equal to half of kernel size, but got padW = ${padding[1]}, padH = ${padding[0]}, kW = ${kernel[1]}, kH = ${kernel[0]}`,
      `${call} takes a padding of at most half of the window as it is without dilation.`,
    );
  }
  const counts = poolCounts(pooling);
  checkCounts(call, x, counts, kernel);
  return withOverhang(window, toPair(pooling.input), counts);
}

function checkPadding(call: string, kernel: number, padding: number, dilation: number): void {
  if (padding < 0) {
    throw new UsageError(
      `pad must be non-negative, but got pad: ${padding}`,
      `${call} takes a padding of 0 or more.`,
    );
  }
  if (padding > Math.floor((dilation * (kernel - 1) + 1) / 2)) {
    throw new UsageError(
      `pad should be at most half of effective kernel size, but got pad=${padding}, kernel_size=${kernel} and dilation=${dilation}`,
      `${call}: with more padding than half of the window, a window could lie in the padding alone and see nothing of the image.`,
    );
  }
}

function requirePositive(call: string, what: string, pair: Pair, names: [string, string]): void {
  if (pair.every((number) => number > 0)) return;
  throw new UsageError(
    `${what} should be greater than zero, but got ${names[0]}: ${pair[0]} ${names[1]}: ${pair[1]}`,
    `${call} takes a ${what} of 1 or more.`,
  );
}

function checkCounts(call: string, x: Shaped, counts: Pair, kernel: Pair): void {
  if (counts.every((count) => count >= 1)) return;
  const [channels, height, width] = x.shape.slice(-3) as [number, number, number];
  throw new UsageError(
    `Given input size: (${channels}x${height}x${width}). Calculated output size: (${channels}x${counts.join('x')}). Output size is too small`,
    `${call}: a window of ${kernel.join(' x ')} fits nowhere into an image of ${height} x ${width}. Use a smaller window, or pool less before it.`,
  );
}
