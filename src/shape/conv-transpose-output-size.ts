import type { Add, IsAtLeast, Multiply, Subtract } from './arithmetic';
import type { IfKnown, InRange, Known } from './known-at-compile-time';
import { likeArguments, type LikeArguments, type Result } from './like-arguments';
import { requireWhole } from './require-whole';
import { takesLayer } from './takes-layer';
import type { ValueText } from './type-text';
import { UsageError } from './usage-error';
import type { Ask, First } from './verdict';
import {
  resolveWindow,
  spanOf,
  toPair,
  type EffectiveKernel,
  type Height,
  type NumberOrPair,
  type Window2d,
  type Width,
} from './window';
import type { Size } from './window-count';
import type { KernelFits, MoveFits } from './window-fits';

/** The parts of a transposed convolution that the size of its output depends on. */
export interface ConvTransposeWindow<
  Input extends NumberOrPair = NumberOrPair,
  K extends NumberOrPair = NumberOrPair,
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  O extends NumberOrPair = NumberOrPair,
  D extends NumberOrPair = NumberOrPair,
> extends Window2d<K, S, P, D> {
  /** The image's size: a number or [height, width]. */
  input: Input;
  /** Rows added at the bottom, columns at the right: less than the stride or the dilation (0). */
  outputPadding?: O;
}

const checkArguments = takesLayer(
  'shape.convTransposeOutputSize',
  { input: 'any', kernel: 'any' },
  { stride: 'any', padding: 'any', outputPadding: 'any', dilation: 'any' },
);

/**
 * The size of a transposed convolution's output: that of the image of which a convolution makes `input`.
 *
 *     (input − 1) · stride − 2 · padding + dilation · (kernel − 1) + outputPadding + 1
 *
 * A convolution that moves by more than 1 makes the same of several sizes; `outputPadding` chooses among them.
 * Numbers and pairs work as in `convOutputSize`.
 *
 * @throws if an argument is not a whole number in range, the output padding is neither less than the stride
 *   nor less than the dilation, or nothing is left of the output
 * @example
 * shape.convTransposeOutputSize({ input: 7, kernel: 4, stride: 2, padding: 1 }) // 14
 * shape.convTransposeOutputSize({ input: [7, 8], kernel: 3, stride: 2, padding: 1, outputPadding: 1 }) // [14, 16]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
export function convTransposeOutputSize<
  const Input extends NumberOrPair,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends NumberOrPair = 0,
  const O extends NumberOrPair = 0,
  const D extends NumberOrPair = 1,
>(
  window: ConvTransposeWindow<Input, K, S, P, O, D> & Ask<OutputFits<Input, K, S, P, O, D>>,
): Result<ConvTransposeOutputSize<Input, K, S, P, O, D>>;
export function convTransposeOutputSize(window: ConvTransposeWindow): NumberOrPair {
  checkArguments(arguments);
  const { input, kernel, stride = 1, padding = 0, outputPadding = 0, dilation = 1 } = window;
  requireWhole('shape.convTransposeOutputSize', 1, { input, kernel, stride, dilation });
  requireWhole('shape.convTransposeOutputSize', 0, { padding, outputPadding });
  requireOutputPadding('shape.convTransposeOutputSize', { stride, outputPadding, dilation });
  const size = convTransposeCounts(window);
  if (size.some((count) => count < 1)) {
    throw new UsageError(
      `Calculated output size per channel: (${size.join(' x ')}). Output size is too small`,
      'shape.convTransposeOutputSize: the padding cuts off all that there is. Give less of it, or a larger kernel.',
    );
  }
  return likeArguments(size, [input, kernel, stride, padding, outputPadding, dilation]);
}

/**
 * [height, width] of a transposed convolution's output; 0 or less where the padding cuts all of it off.
 *
 * @example
 * shape.convTransposeCounts({ input: [5, 2], kernel: 3, padding: 2 }) // [3, 0]
 */
export function convTransposeCounts(window: ConvTransposeWindow): [height: number, width: number] {
  const [input, more] = [toPair(window.input), toPair(window.outputPadding ?? 0)];
  const resolved = resolveWindow(window);
  const [{ stride, padding }, span] = [resolved, spanOf(resolved)];
  const along = (axis: 0 | 1) =>
    (input[axis] - 1) * stride[axis] - 2 * padding[axis][0] + span[axis] + more[axis];
  return [along(0), along(1)];
}

/**
 * Checks that the output padding is less than the stride or the dilation; `call` names the caller.
 *
 * @throws if it is as large as both
 * @example
 * shape.requireOutputPadding('myLayer', { stride: 1, outputPadding: 1, dilation: 1 }) // throws output padding must be smaller than either stride or dilation, but got output_padding_height: 1 output_padding_width: 1 stride_height: 1 stride_width: 1 dilation_height: 1 dilation_width: 1
 */
export function requireOutputPadding(
  call: string,
  settings: { stride: NumberOrPair; outputPadding: NumberOrPair; dilation: NumberOrPair },
): void {
  const [[sH, sW], [oH, oW], [dH, dW]] = [
    toPair(settings.stride),
    toPair(settings.outputPadding),
    toPair(settings.dilation),
  ];
  if ((oH < sH || oH < dH) && (oW < sW || oW < dW)) return;
  throw new UsageError(
    `output padding must be smaller than either stride or dilation, but got output_padding_height: ${oH} output_padding_width: ${oW} stride_height: ${sH} stride_width: ${sW} dilation_height: ${dH} dilation_width: ${dW}`,
    `${call}: the output padding chooses among the sizes of which a convolution with this stride makes the same; what is larger needs a larger stride.`,
  );
}

/** The type twin of `convTransposeOutputSize`: `ConvTransposeOutputSize<7, 4, 2, 1>` is 14. */
export type ConvTransposeOutputSize<Input, K, S = 1, P = 0, O = 0, D = 1> = LikeArguments<
  Size<ConvTransposeCount<Height<Input>, Height<K>, Height<S>, Height<P>, Height<O>, Height<D>>>,
  Size<ConvTransposeCount<Width<Input>, Width<K>, Width<S>, Width<P>, Width<O>, Width<D>>>,
  [Input, K, S, P, O, D]
>;

/** One dimension of the output: the type twin of `convTransposeCounts`, with 0 where nothing is left. */
export type ConvTransposeCount<Input, K, S, P, O, D> = KnownCount<
  Known<Input, 1>,
  Known<K, 1>,
  Known<S, 1>,
  Known<P>,
  Known<O>,
  Known<D, 1>
>;

type KnownCount<
  Input extends number,
  K extends number,
  S extends number,
  P extends number,
  O extends number,
  D extends number,
> = IfKnown<
  [Input, K, S, P, O, D],
  NotNegative<
    Subtract<Add<Add<Multiply<Subtract<Input, 1>, S>, EffectiveKernel<K, D>>, O>, Add<P, P>>
  >
>;

type NotNegative<N extends number> = `${N}` extends `-${string}` ? 0 : N;

/** The verdict of `convTransposeOutputSize` on its arguments. */
type OutputFits<
  Input,
  K,
  S,
  P,
  O,
  D,
  Call extends string = 'shape.convTransposeOutputSize',
> = First<
  [
    InRange<`the input of ${Call}`, Input, 1>,
    KernelFits<Call, K>,
    MoveFits<Call, S, P, D>,
    OutputPaddingFits<Call, S, O, D>,
    LeftFits<Call, ValueText<Input>, [Height<Input>, Width<Input>], K, S, P, O, D>,
  ]
>;

/** Whether a transposed convolution can have this output padding. */
export type OutputPaddingFits<Call extends string, S, O, D> = First<
  [
    InRange<`the output padding of ${Call}`, O, 0>,
    [LessAlong<Height<O>, Height<S>, Height<D>>, LessAlong<Width<O>, Width<S>, Width<D>>] extends [
      true,
      true,
    ]
      ? true
      : `the output padding of ${Call} must be less than its stride ${ValueText<S>} or its dilation ${ValueText<D>}, but is ${ValueText<O>}`,
  ]
>;

type LessAlong<O, S, D> = true extends
  IsAtLeast<Known<S, 1>, Add<Known<O>, 1>> | IsAtLeast<Known<D, 1>, Add<Known<O>, 1>>
  ? true
  : false;

/** Whether the padding leaves anything of the output. */
export type LeftFits<Call extends string, Image extends string, HW, K, S, P, O, D> = First<
  [
    LeftAlong<
      ConvTransposeCount<Height<HW>, Height<K>, Height<S>, Height<P>, Height<O>, Height<D>>,
      Call,
      Image,
      P
    >,
    LeftAlong<
      ConvTransposeCount<Width<HW>, Width<K>, Width<S>, Width<P>, Width<O>, Width<D>>,
      Call,
      Image,
      P
    >,
  ]
>;

type LeftAlong<Count, Call extends string, Image extends string, P> = [Count] extends [0]
  ? `the padding ${ValueText<P>} of ${Call} leaves nothing of what it makes of the input ${Image}`
  : true;
