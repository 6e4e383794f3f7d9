import type { IfKnown, InRange, Known } from './known-at-compile-time';
import { likeArguments, type LikeArguments, type Result } from './like-arguments';
import { UsageError } from './usage-error';
import { requireWhole } from './require-whole';
import {
  paddedSize,
  resolveWindow,
  spanOf,
  toPair,
  type Height,
  type NumberOrPair,
  type Padding,
  type TotalPadding,
  type Width,
  type Window2d,
} from './window';
import type { ValueText } from './type-text';
import type { Ask, First } from './verdict';
import { windowCounts, type Size, type WindowCount } from './window-count';
import type { KernelFits, MoveFits, PositionsFit, SameFits } from './window-fits';
import { takesLayer } from './takes-layer';

/** The parts of a convolution that the size of its output depends on. */
export interface ConvWindow<
  Input extends NumberOrPair = NumberOrPair,
  K extends NumberOrPair = NumberOrPair,
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
> extends Window2d<K, S, P, D> {
  /** The image's size: a number or [height, width]. */
  input: Input;
}

const checkArguments = takesLayer(
  'shape.convOutputSize',
  { input: 'any', kernel: 'any' },
  { stride: 'any', padding: 'any', dilation: 'any' },
);

/**
 * The size of a convolution's output.
 *
 *     ⌊(input + 2 · padding − dilation · (kernel − 1) − 1) / stride⌋ + 1
 *
 * Every argument is a number or a pair [height, width], and so is the result: a pair as soon as one
 * argument is. For literals the result's type holds the same numbers.
 *
 * @throws if an argument is not a whole number in range, the kernel is larger than the padded input,
 *   or 'same' is used with a stride other than 1
 * @example
 * shape.convOutputSize({ input: 130, kernel: 3 }) // 128
 * shape.convOutputSize({ input: [227, 200], kernel: 11, stride: 4, padding: 2 }) // [56, 49]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
export function convOutputSize<
  const Input extends NumberOrPair,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends Padding = 0,
  const D extends NumberOrPair = 1,
>(
  window: ConvWindow<Input, K, S, P, D> & Ask<ConvOutputFits<Input, K, S, P, D>>,
): Result<ConvOutputSize<Input, K, S, P, D>>;
export function convOutputSize(window: ConvWindow): NumberOrPair {
  checkArguments(arguments);
  const { input, kernel, stride = 1, padding = 0, dilation = 1 } = window;
  requireWhole('shape.convOutputSize', 1, { input, kernel, stride, dilation });
  if (padding !== 'same' && padding !== 'valid') {
    requireWhole('shape.convOutputSize', 0, { padding });
  }
  if (padding === 'same' && toPair(stride).some((step) => step !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `shape.convOutputSize: a stride of ${String(stride)} makes the output smaller than the input. Give the padding as a number.`,
    );
  }
  const size = convCounts(window);
  if (size.some((count) => count < 1)) throw tooLarge(window);
  return likeArguments(size, [input, kernel, stride, padding, dilation]);
}

/**
 * [height, width] of a convolution's output; 0 or less where the kernel does not fit.
 *
 * @example
 * shape.convCounts({ input: [5, 2], kernel: 3 }) // [3, 0]
 */
export function convCounts(window: ConvWindow): [height: number, width: number] {
  return windowCounts(toPair(window.input), resolveWindow(window));
}

/** The type twin of `convOutputSize`: `ConvOutputSize<130, 5, 1, 2>` is 130. */
export type ConvOutputSize<Input, K, S = 1, P = 0, D = 1> = LikeArguments<
  Size<ConvCount<Height<Input>, Height<K>, Height<S>, Height<P>, Height<D>>>,
  Size<ConvCount<Width<Input>, Width<K>, Width<S>, Width<P>, Width<D>>>,
  [Input, K, S, P, D]
>;

/** The verdict of `convOutputSize` on its arguments. */
type ConvOutputFits<Input, K, S, P, D, Call extends string = 'shape.convOutputSize'> = First<
  [
    InRange<`the input of ${Call}`, Input, 1>,
    KernelFits<Call, K>,
    MoveFits<Call, S, P, D>,
    SameFits<Call, S, P>,
    PositionsFit<
      Call,
      ValueText<Input>,
      ConvCount<Height<Input>, Height<K>, Height<S>, Height<P>, Height<D>>,
      ConvCount<Width<Input>, Width<K>, Width<S>, Width<P>, Width<D>>,
      Height<Input>,
      Width<Input>,
      K,
      P,
      D
    >,
  ]
>;

/** One dimension of a convolution's output: the type twin of `convCounts`. */
export type ConvCount<Input, K, S, P, D> = KnownConvCount<
  Known<Input>,
  Known<K, 1>,
  Known<S, 1>,
  P extends string ? P : Known<P>,
  Known<D, 1>
>;

type KnownConvCount<
  Input extends number,
  K extends number,
  S extends number,
  P,
  D extends number,
> = IfKnown<
  [Input, K, S, P, D],
  P extends 'same'
    ? S extends 1
      ? Input
      : number
    : WindowCount<Input, K, S, TotalPadding<P, K, D>, D>
>;

function tooLarge(window: ConvWindow): UsageError {
  const resolved = resolveWindow(window);
  const padded = paddedSize(toPair(window.input), resolved.padding);
  return new UsageError(
    `Calculated padded input size per channel: (${padded.join(' x ')}). Kernel size: (${spanOf(resolved).join(' x ')}). Kernel size can't be greater than actual input size`,
    'shape.convOutputSize: the kernel fits nowhere. Add padding, or use a smaller kernel or dilation.',
  );
}
