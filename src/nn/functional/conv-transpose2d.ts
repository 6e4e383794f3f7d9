import type {
  First,
  GroupsFit,
  Known,
  MoveFits,
  NumberOrPair,
  OutputPaddingFits,
  ShapeText,
  WindowOptions,
} from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import { takes, type Check as ArgumentCheck } from '../../shape/takes';
import { requireTensor, spreadFilters, type Shape, type Tensor } from '../../tensor';
import type { BiasFits, Check, ConvTranspose2dRule, None, NoOthers, Output } from '../type-rules';
import { biasAndOptions, type ConvSetting as Setting } from './bias-and-options';
import { checkConvTranspose2d } from './check-conv-transpose2d';

/** How the filters of a transposed convolution move over its output. */
export interface ConvTransposeOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  O extends NumberOrPair = NumberOrPair,
  G extends number = number,
  D extends NumberOrPair = NumberOrPair,
> extends WindowOptions<S, P, D> {
  /** Rows added at the bottom and columns at the right: fewer than the stride or the dilation (0). */
  outputPadding?: O;
  /** The number of groups: each input channel contributes only to the output channels of its group (1). */
  groups?: G;
}

type FilterShape = readonly [number, number, number, number];

/** The rule for filters of this shape and the arguments after them. */
type RuleFor<W extends Shape, A, O> = ConvTranspose2dRule<
  'F.convTranspose2d',
  W extends FilterShape ? W[0] : number,
  W extends FilterShape ? Multiply<W[1], Known<Setting<A, O, 'groups', 1>, 1>> : number,
  W extends FilterShape ? readonly [W[2], W[3]] : number,
  Setting<A, O, 'stride', 1>,
  Setting<A, O, 'padding', 0>,
  Setting<A, O, 'outputPadding', 0>,
  Setting<A, O, 'dilation', 1>,
  OptionsFit<
    'F.convTranspose2d',
    W,
    A,
    O,
    Setting<A, O, 'stride', 1>,
    Setting<A, O, 'dilation', 1>,
    Setting<A, O, 'groups', 1>
  >
>;

type OptionsFit<Call extends string, W extends Shape, A, O, S, D, G> = First<
  [
    MoveFits<Call, S, Setting<A, O, 'padding', 0>, D>,
    OutputPaddingFits<Call, S, Setting<A, O, 'outputPadding', 0>, D>,
    W extends FilterShape
      ? GroupsFit<Call, W[0], number, G>
      : number extends W['length']
        ? true
        : `${Call} takes filters of shape (channels, filters / groups, kernel height, kernel width), but got ${ShapeText<W>}`,
    BiasFits<Call, A, W extends FilterShape ? Multiply<W[1], Known<G, 1>> : number>,
    NoOthers<Call, A, ConvTransposeOptions>,
    NoOthers<Call, O, ConvTransposeOptions>,
  ]
>;

const orNull: ArgumentCheck = (call, name, bias) => {
  if (bias !== null) requireTensor(call, name, bias);
};

const checkArguments = takes(
  'F.convTranspose2d',
  { input: requireTensor, weight: requireTensor, 'bias?': orNull },
  { stride: 'pair', padding: 'pair', outputPadding: 'pair', groups: 'whole', dilation: 'pair' },
);

/**
 * Spreads each input value over a window of the output: adds the filter times the value there, and moves the window
 * by the stride. It writes where a convolution reads, so it maps the shape of a convolution's output back to that of
 * its input, and each of the two computes the gradient of the other:
 *
 *     y[n, o, i·stride + a·dilation − padding, j·stride + b·dilation − padding] += weight[c, o, a, b] · x[n, c, i, j]
 *
 * for all channels c of the group of o; then the bias of o is added.
 *
 * @param x (N, channels, H, W) or one image (channels, H, W)
 * @param weight (channels, filters / groups, kernel height, kernel width)
 * @param bias one number per output channel; may be null or omitted
 * @param options `stride` (1), `padding` (0: rows and columns cut off at each edge), `outputPadding` (0),
 *   `groups` (1), `dilation` (1)
 * @returns (N, filters, H', W') with the sizes of `shape.convTransposeOutputSize`
 * @throws with PyTorch's wording if the shapes do not match
 * @example
 * F.convTranspose2d(randn([1, 8, 14, 14]), randn([8, 3, 4, 4]), { stride: 2, padding: 1 }) // Tensor<[1, 3, 28, 28]>
 * F.convTranspose2d(tensor([[[1, 2]]]), tensor([[[[1, 10]]]])).toArray() // [[[1, 12, 20]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv_transpose2d.html
 */
export function convTranspose2d<
  X extends Shape,
  W extends Shape,
  const A extends Tensor | null | ConvTransposeOptions | undefined = None,
  const O extends ConvTransposeOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<W, A, O>, X>,
  weight: Tensor<W>,
  bias?: A,
  options?: O,
): Output<RuleFor<W, A, O>, X>;
export function convTranspose2d(
  x: Tensor,
  weight: Tensor,
  biasOrOptions: Tensor | ConvTransposeOptions | null = null,
  options?: ConvTransposeOptions,
): Tensor {
  checkArguments(arguments);
  return spread(x, weight, ...biasAndOptions(biasOrOptions, options));
}

/** `convTranspose2d` for the layer, which has its own types. */
export function spread(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: ConvTransposeOptions = {},
): Tensor {
  const { stride = 1, padding = 0, outputPadding = 0, groups = 1, dilation = 1 } = options;
  const moves = { stride, padding, outputPadding, groups, dilation };
  const { size, window } = checkConvTranspose2d(x, weight, bias, moves);
  return spreadFilters(x, weight, bias, size, { ...window, groups });
}
