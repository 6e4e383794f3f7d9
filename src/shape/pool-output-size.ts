import type { Add, IsAtLeast, Multiply, Subtract } from './arithmetic';
import type { ConvWindow } from './conv-output-size';
import type { IfKnown, InRange, Known } from './known-at-compile-time';
import { likeArguments, type LikeArguments, type Result } from './like-arguments';
import { UsageError } from './usage-error';
import { requireWhole } from './require-whole';
import {
  resolveWindow,
  toPair,
  type Height,
  type NumberOrPair,
  type ResolvedWindow,
  type Width,
  type Window2d,
} from './window';
import type { ValueText } from './type-text';
import type { Ask, First } from './verdict';
import { windowCounts, type Size, type WindowCount } from './window-count';
import type { KernelFits, MoveFits, PositionsFit } from './window-fits';
import { takesLayer } from './takes-layer';

/** The parts of a pooling that the size of its output depends on. */
export interface PoolWindow<
  Input extends NumberOrPair = NumberOrPair,
  K extends NumberOrPair = NumberOrPair,
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  D extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
> extends ConvWindow<Input, K, S, P, D> {
  /** Whether a last window may hang over the edge (false). */
  ceilMode?: Ceil;
}

const checkArguments = takesLayer(
  'shape.poolOutputSize',
  { input: 'any', kernel: 'any' },
  { stride: 'any', padding: 'any', dilation: 'any', ceilMode: 'boolean' },
);

/**
 * The size of a pooling's output.
 *
 *     ⌊(input + 2 · padding − dilation · (kernel − 1) − 1) / stride⌋ + 1
 *
 * With `ceilMode` the fraction is rounded up instead, and a window that would start in the padding
 * after the input is left out. Numbers and pairs work as in `convOutputSize`.
 *
 * @throws if an argument is not a whole number in range, or a window fits nowhere
 * @example
 * shape.poolOutputSize({ input: 128, kernel: 4 }) // 32
 * shape.poolOutputSize({ input: 6, kernel: 1, stride: 4, ceilMode: true }) // 2
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html
 */
export function poolOutputSize<
  const Input extends NumberOrPair,
  const K extends NumberOrPair,
  const S extends NumberOrPair = K,
  const P extends NumberOrPair = 0,
  const D extends NumberOrPair = 1,
  Ceil extends boolean = false,
>(
  window: PoolWindow<Input, K, S, P, D, Ceil> & Ask<PoolOutputFits<Input, K, S, P, D, Ceil>>,
): Result<PoolOutputSize<Input, K, S, P, D, Ceil>>;
export function poolOutputSize(window: PoolWindow): NumberOrPair {
  checkArguments(arguments);
  const { input, kernel, stride = kernel, padding = 0, dilation = 1 } = window;
  requireWhole('shape.poolOutputSize', 1, { input, kernel, stride, dilation });
  requireWhole('shape.poolOutputSize', 0, { padding });
  const size = poolCounts(window);
  if (size.some((count) => count < 1)) {
    throw new UsageError(
      `Calculated output size: (${size.join('x')}). Output size is too small`,
      'shape.poolOutputSize: the window fits nowhere. Add padding, or use a smaller kernel or dilation.',
    );
  }
  return likeArguments(size, [input, kernel, stride, padding, dilation]);
}

/**
 * [height, width] of a pooling's output; 0 or less where the window does not fit.
 *
 * @example
 * shape.poolCounts({ input: [5, 1], kernel: 2 }) // [2, 0]
 */
export function poolCounts(window: PoolWindow): [height: number, width: number] {
  return windowCounts(toPair(window.input), resolvePooling(window), window.ceilMode);
}

/**
 * Fills in what was not given: the stride is the window's size, so that windows sit side by side.
 *
 * @example
 * shape.resolvePooling({ kernel: 2 }).stride // [2, 2]
 */
export function resolvePooling(window: Window2d): ResolvedWindow {
  const { kernel, stride = kernel, padding, dilation } = window;
  return resolveWindow({ kernel, stride, padding, dilation });
}

/** The type twin of `poolOutputSize`: `PoolOutputSize<128, 4>` is 32. */
export type PoolOutputSize<Input, K, S = K, P = 0, D = 1, Ceil = false> = LikeArguments<
  Size<PoolCount<Height<Input>, Height<K>, Height<S>, Height<P>, Height<D>, Ceil>>,
  Size<PoolCount<Width<Input>, Width<K>, Width<S>, Width<P>, Width<D>, Ceil>>,
  [Input, K, S, P, D]
>;

/** The verdict of `poolOutputSize` on its arguments. */
type PoolOutputFits<Input, K, S, P, D, Ceil, Call extends string = 'shape.poolOutputSize'> = First<
  [
    InRange<`the input of ${Call}`, Input, 1>,
    KernelFits<Call, K>,
    MoveFits<Call, S, P, D>,
    PositionsFit<
      Call,
      ValueText<Input>,
      PoolCount<Height<Input>, Height<K>, Height<S>, Height<P>, Height<D>, Ceil>,
      PoolCount<Width<Input>, Width<K>, Width<S>, Width<P>, Width<D>, Ceil>,
      Height<Input>,
      Width<Input>,
      K,
      P,
      D
    >,
  ]
>;

/** One dimension of a pooling's output: the type twin of `poolCounts`. */
export type PoolCount<Input, K, S, P, D, Ceil> = KnownPoolCount<
  Known<Input>,
  Known<K, 1>,
  Known<S, 1>,
  Known<P>,
  Known<D, 1>,
  Ceil
>;

type KnownPoolCount<
  Input extends number,
  K extends number,
  S extends number,
  P extends number,
  D extends number,
  Ceil,
> = IfKnown<
  [Input, K, S, P, D],
  [Ceil] extends [false]
    ? WindowCount<Input, K, S, Add<P, P>, D>
    : [Ceil] extends [true]
      ? WithoutLateStart<WindowCount<Input, K, S, Add<P, P>, D, 'ceil'>, S, Add<Input, P>>
      : number
>;

/** Leaves out a last window that starts in the padding after the input. */
type WithoutLateStart<Count extends number, S extends number, End extends number> = Count extends 0
  ? 0
  : IsAtLeast<Multiply<Subtract<Count, 1>, S>, End> extends true
    ? Subtract<Count, 1>
    : Count;
