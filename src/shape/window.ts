/**
 * What slides over an image: a window as it is given, in numbers or pairs, and as it is computed with, in
 * pairs and edges.
 */
import type { Add, Multiply, Subtract } from './arithmetic';

/** One number for each direction of an image: [height, width], in PyTorch's order. */
export type Pair = readonly [number, number];

/** A number stands for a pair of itself: a kernel of 3 is a kernel of 3 x 3. */
export type NumberOrPair = number | Pair;

/**
 * The pair that a number or pair stands for.
 *
 * @example
 * shape.toPair(3) // [3, 3]
 */
export function toPair(value: NumberOrPair): [height: number, width: number] {
  return typeof value === 'number' ? [value, value] : [value[0], value[1]];
}

/** What a number or pair (or a word such as 'same') says about the height. */
export type Height<P> = P extends readonly [infer H, unknown] ? H : P;

/** What a number or pair (or a word such as 'same') says about the width. */
export type Width<P> = P extends readonly [unknown, infer W] ? W : P;

/** How far an image is extended: by cells at each end of a dimension, or by PyTorch's keywords. */
export type Padding = NumberOrPair | 'same' | 'valid';

/** Cells added at each edge of an image. */
export type Edges = readonly [
  rows: readonly [top: number, bottom: number],
  columns: readonly [left: number, right: number],
];

/** How a window moves, as it is given. */
export interface WindowOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
> {
  /**
   * How far the window moves from one position to the next: a number or [height, width] (1; in a pooling
   * the window's own size).
   */
  stride?: S;
  /** Cells added around the image: a number, [height, width], 'same' or 'valid' (0). */
  padding?: P;
  /** The distance between neighbours in the window: a number or [height, width] (1). */
  dilation?: D;
}

/** A window as it is given. */
export interface Window2d<
  K extends NumberOrPair = NumberOrPair,
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
> extends WindowOptions<S, P, D> {
  /** The window's size: a number or [height, width]. */
  kernel: K;
}

/** A window as it is computed with. */
export interface ResolvedWindow {
  readonly kernel: Pair;
  readonly stride: Pair;
  /** Each edge has its own number: ceil mode is more padding at the bottom and the right. */
  readonly padding: Edges;
  readonly dilation: Pair;
}

/**
 * Fills in what was not given.
 *
 * @example
 * shape.resolveWindow({ kernel: 3, padding: 'same' }).padding // [[1, 1], [1, 1]]
 */
export function resolveWindow(window: Window2d): ResolvedWindow {
  const [kernel, dilation] = [toPair(window.kernel), toPair(window.dilation ?? 1)];
  const padding = edges(window.padding ?? 0, kernel, dilation);
  return { kernel, stride: toPair(window.stride ?? 1), padding, dilation };
}

/**
 * The cells added at each edge. 'valid' adds none. 'same' adds what keeps the size of the image at
 * stride 1, which is dilation · (kernel − 1) per dimension; if that is odd, the bottom and the right
 * get one more.
 *
 * @example
 * shape.edges('same', [3, 2], [1, 1]) // [[1, 1], [0, 1]]
 */
export function edges(padding: Padding, kernel: Pair, dilation: Pair): Edges {
  if (padding === 'same') {
    return [keepingSize(kernel[0], dilation[0]), keepingSize(kernel[1], dilation[1])];
  }
  const [rows, columns] = toPair(padding === 'valid' ? 0 : padding);
  return [
    [rows, rows],
    [columns, columns],
  ];
}

function keepingSize(kernel: number, dilation: number): [before: number, after: number] {
  const total = effectiveKernel(kernel, dilation) - 1;
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/**
 * [height, width] of an image, or of many, by its shape (…, H, W).
 *
 * @example
 * shape.imageSize([8, 3, 130, 100]) // [130, 100]
 */
export function imageSize(shape: readonly number[]): [number, number] {
  return [shape.at(-2)!, shape.at(-1)!];
}

/**
 * [height, width] of an image with the cells added at its edges.
 *
 * @example
 * shape.paddedSize([28, 28], [[1, 1], [0, 2]]) // [30, 30]
 */
export function paddedSize([height, width]: Pair, [rows, columns]: Edges): [number, number] {
  return [height + rows[0] + rows[1], width + columns[0] + columns[1]];
}

/**
 * How many cells a kernel spans from its first to its last: dilation spreads it out.
 *
 * @example
 * shape.effectiveKernel(3, 2) // 5
 */
export function effectiveKernel(kernel: number, dilation: number): number {
  return dilation * (kernel - 1) + 1;
}

/**
 * [height, width] of what a window spans.
 *
 * @example
 * shape.spanOf(shape.resolveWindow({ kernel: [3, 5], dilation: 2 })) // [5, 9]
 */
export function spanOf({ kernel, dilation }: ResolvedWindow): [number, number] {
  return [effectiveKernel(kernel[0], dilation[0]), effectiveKernel(kernel[1], dilation[1])];
}

/** The type twin of `effectiveKernel`. */
export type EffectiveKernel<K extends number, D extends number> = D extends 1
  ? K
  : Add<Multiply<D, Subtract<K, 1>>, 1>;

/** Both ends of one dimension together: the type twin of the sum of `edges` along it. */
export type TotalPadding<P, K extends number, D extends number> = P extends 'valid'
  ? 0
  : P extends 'same'
    ? Multiply<D, Subtract<K, 1>>
    : P extends number
      ? Add<P, P>
      : never;
