import type { IfKnown, Known, Result } from './known';
import { edges, type EdgesTogether, type Padding } from './padding';
import {
  likeArguments,
  toPair,
  type Height,
  type LikeArguments,
  type NumberOrPair,
  type Width,
} from './pair';
import { UsageError } from './usage-error';
import { requireWhole } from './whole';
import { effectiveKernel, windowPositions, type WindowPositions } from './window-positions';

/** The parts of a convolution that the size of its output depends on. */
export interface ConvWindow<
  Input extends NumberOrPair = NumberOrPair,
  K extends NumberOrPair = NumberOrPair,
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
> {
  /** The image's size: a number, or [height, width]. */
  readonly input: Input;
  readonly kernel: K;
  /** How far the kernel moves from one position to the next (1). */
  readonly stride?: S;
  /** Cells added at each end of a dimension, 'same' or 'valid' (0). */
  readonly padding?: P;
  /** The distance between the cells under neighbouring weights of the kernel (1). */
  readonly dilation?: D;
}

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
 * convOutputSize({ input: 130, kernel: 3 }) // 128
 * convOutputSize({ input: [227, 200], kernel: 11, stride: 4, padding: 2 }) // [56, 49]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
export function convOutputSize<
  const Input extends NumberOrPair,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends Padding = 0,
  const D extends NumberOrPair = 1,
>(window: ConvWindow<Input, K, S, P, D>): Result<ConvOutputSize<Input, K, S, P, D>>;
export function convOutputSize(window: ConvWindow): NumberOrPair {
  const { input, kernel, stride = 1, padding = 0, dilation = 1 } = window;
  requireWhole('shape.convOutputSize', 1, { input, kernel, stride, dilation });
  if (typeof padding !== 'string') requireWhole('shape.convOutputSize', 0, { padding });
  if (padding === 'same' && toPair(stride).some((side) => side !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `shape.convOutputSize: a stride of ${String(stride)} makes the output smaller than the input. Give the padding as a number.`,
    );
  }
  const size = convSides(window);
  if (size.some((side) => side < 1)) throw tooLarge(window);
  return likeArguments(size, [input, kernel, stride, padding, dilation]);
}

/** [height, width] of a convolution's output; 0 or less where the kernel does not fit. */
export function convSides(window: ConvWindow): [height: number, width: number] {
  const { padding = 0 } = window;
  const [input, kernel] = [toPair(window.input), toPair(window.kernel)];
  const [stride, dilation] = [toPair(window.stride ?? 1), toPair(window.dilation ?? 1)];
  const added = edges(padding, kernel, dilation);
  const along = (i: 0 | 1): number =>
    windowPositions({
      input: input[i],
      kernel: kernel[i],
      stride: stride[i],
      totalPadding: added[i][0] + added[i][1],
      dilation: dilation[i],
    });
  return [along(0), along(1)];
}

/** The type twin of `convOutputSize`: `ConvOutputSize<130, 5, 1, 2>` is 130. */
export type ConvOutputSize<Input, K, S = 1, P = 0, D = 1> = LikeArguments<
  Exclude<ConvSide<Height<Input>, Height<K>, Height<S>, Height<P>, Height<D>>, 0>,
  Exclude<ConvSide<Width<Input>, Width<K>, Width<S>, Width<P>, Width<D>>, 0>,
  [Input, K, S, P, D]
>;

/** One dimension of a convolution's output: the type twin of `convSides`. */
export type ConvSide<Input, K, S, P, D> = KnownConvSide<
  Known<Input, 1>,
  Known<K, 1>,
  Known<S, 1>,
  P extends string ? P : Known<P>,
  Known<D, 1>
>;

type KnownConvSide<
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
      : never
    : WindowPositions<Input, K, S, EdgesTogether<P, K, D>, D>
>;

function tooLarge({ input, kernel, padding = 0, dilation = 1 }: ConvWindow): UsageError {
  const [spread, given] = [toPair(kernel), toPair(dilation)];
  const added = edges(padding, spread, given);
  const padded = toPair(input).map((side, i) => side + added[i]![0] + added[i]![1]);
  const spanned = spread.map((side, i) => effectiveKernel(side, given[i]!));
  return new UsageError(
    `Calculated padded input size per channel: (${padded.join(' x ')}). Kernel size: (${spanned.join(' x ')}). Kernel size can't be greater than actual input size`,
    'shape.convOutputSize: the kernel fits nowhere. Add padding, or use a smaller kernel or dilation.',
  );
}
