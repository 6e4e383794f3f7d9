/** What max and average pooling have in common. */
import { poolSides, toPair, UsageError, type NumberOrPair, type Pair } from '../../shape';
import type { Tensor, Window } from '../../tensor';

/** How the window of a pooling moves. */
export interface PoolMoves<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
> {
  /** How far the window moves from one position to the next (the kernel size). */
  stride?: S;
  /** Cells around the image, at most half of the window (0). */
  padding?: P;
  /** Whether a last window may hang over the edge (false). */
  ceilMode?: Ceil;
}

/** A pooling with its defaults filled in. */
export interface Pooling {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly ceilMode: boolean;
}

export function settle(
  kernelSize: NumberOrPair,
  moves: PoolMoves & { dilation?: NumberOrPair },
): Pooling {
  return {
    kernel: toPair(kernelSize),
    stride: toPair(moves.stride ?? kernelSize),
    padding: toPair(moves.padding ?? 0),
    dilation: toPair(moves.dilation ?? 1),
    ceilMode: moves.ceilMode ?? false,
  };
}

/** The stride comes after the kernel or among the options. */
export function readMoves<M extends object>(
  strideOrMoves: NumberOrPair | M | undefined,
  moves: M | undefined,
): M & { stride?: NumberOrPair } {
  if (strideOrMoves === undefined) return { ...moves } as M;
  const isStride = typeof strideOrMoves === 'number' || Array.isArray(strideOrMoves);
  return (isStride ? { ...moves, stride: strideOrMoves } : strideOrMoves) as M;
}

/** The sizes of the last two dimensions of a tensor. */
export function planeOf(x: Tensor): Pair {
  return [x.shape.at(-2)!, x.shape.at(-1)!];
}

/**
 * The window as the tensor folder takes it. A window that hangs over the edge in ceil mode is extra
 * padding at the bottom or the right.
 */
export function windowFor(x: Tensor, pooling: Pooling): Window {
  const plane = planeOf(x);
  const size = poolSides({ input: plane, ...pooling });
  const along = (i: 0 | 1): [number, number] => {
    const reach =
      (size[i] - 1) * pooling.stride[i] + pooling.dilation[i] * (pooling.kernel[i] - 1) + 1;
    const before = pooling.padding[i];
    return [before, Math.max(reach - before - plane[i], before)];
  };
  return {
    kernel: pooling.kernel,
    stride: pooling.stride,
    dilation: pooling.dilation,
    padding: [along(0), along(1)],
  };
}

/** What PyTorch refuses in a pooling, in the order in which it checks. */
export function checkPooling(call: string, x: Tensor, pooling: Pooling): void {
  const { kernel, stride, padding, dilation } = pooling;
  if (stride.includes(0)) {
    throw new UsageError(
      'stride should not be zero',
      `${call} takes a stride of 1 or more: with 0 the window would never move on.`,
    );
  }
  for (const i of [0, 1] as const) checkPadding(call, kernel[i], padding[i], dilation[i]);
  requirePositive(call, 'kernel size', kernel, ['kH', 'kW']);
  requirePositive(call, 'stride', stride, ['dH', 'dW']);
  requirePositive(call, 'dilation', dilation, ['dilationH', 'dilationW']);
  if (x.shape.slice(-3).includes(0) || (x.shape.length !== 3 && x.shape.length !== 4)) {
    throw new UsageError(
      `Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:[${x.shape.join(', ')}]`,
      `${call} takes a batch of pictures (N, C, H, W) or one picture (C, H, W).`,
    );
  }
  if (kernel.some((side, i) => Math.floor(side / 2) < padding[i]!)) {
    throw new UsageError(
      `pad should be smaller than or equal to half of kernel size, but got padW = ${padding[1]}, padH = ${padding[0]}, kW = ${kernel[1]}, kH = ${kernel[0]}`,
      `${call} takes a padding of at most half of the window as it is without dilation.`,
    );
  }
  checkSize(call, x, pooling);
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
      `${call}: with more padding than half of the window, a window could lie in the padding alone and see nothing of the picture.`,
    );
  }
}

function requirePositive(call: string, what: string, pair: Pair, names: [string, string]): void {
  if (pair.every((side) => side > 0)) return;
  throw new UsageError(
    `${what} should be greater than zero, but got ${names[0]}: ${pair[0]} ${names[1]}: ${pair[1]}`,
    `${call} takes a ${what} of 1 or more.`,
  );
}

function checkSize(call: string, x: Tensor, pooling: Pooling): void {
  const size = poolSides({ input: planeOf(x), ...pooling });
  if (size.every((side) => side >= 1)) return;
  const [channels, height, width] = x.shape.slice(-3) as [number, number, number];
  throw new UsageError(
    `Given input size: (${channels}x${height}x${width}). Calculated output size: (${channels}x${size.join('x')}). Output size is too small`,
    `${call}: a window of ${pooling.kernel.join(' x ')} fits nowhere into a picture of ${height} x ${width}. Use a smaller window, or pool less before it.`,
  );
}
