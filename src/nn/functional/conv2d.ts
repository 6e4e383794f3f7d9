import type {
  First,
  GroupsFit,
  Known,
  MoveFits,
  NumberOrPair,
  Padding,
  SameFits,
  ShapeText,
  WindowOptions,
} from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import { takes } from '../../shape/takes';
import { slideFilters, type Shape, type Tensor } from '../../tensor';
import type { BiasFits, Check, Conv2dRule, None, NoOthers, Output } from '../type-rules';
import { biasAndOptions, type ConvSetting as Setting } from './bias-and-options';
import { checkRanks } from './check-conv';
import { checkConv2d } from './check-conv2d';
import { requireConvTensors } from './require-conv-tensors';

/** How the filters move over the image. */
export interface ConvolutionOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
  G extends number = number,
> extends WindowOptions<S, P, D> {
  /** How many groups the channels are divided into; a filter sees only its own group (1). */
  groups?: G;
}

type FilterShape = readonly [number, number, number, number];

/** The rule by the shape of the filters, and what was given after them. */
type RuleFor<W extends Shape, A, O> = Conv2dRule<
  'F.conv2d',
  W extends FilterShape ? Multiply<W[1], Known<Setting<A, O, 'groups', 1>, 1>> : number,
  W extends FilterShape ? W[0] : number,
  W extends FilterShape ? readonly [W[2], W[3]] : number,
  Setting<A, O, 'stride', 1>,
  Setting<A, O, 'padding', 0>,
  Setting<A, O, 'dilation', 1>,
  First<
    [
      MoveFits<
        'F.conv2d',
        Setting<A, O, 'stride', 1>,
        Setting<A, O, 'padding', 0>,
        Setting<A, O, 'dilation', 1>
      >,
      SameFits<'F.conv2d', Setting<A, O, 'stride', 1>, Setting<A, O, 'padding', 0>>,
      FiltersFit<W, Setting<A, O, 'groups', 1>>,
      BiasFits<'F.conv2d', A, W[0]>,
      NoOthers<'F.conv2d', A, ConvolutionOptions>,
      NoOthers<'F.conv2d', O, ConvolutionOptions>,
    ]
  >
>;

type FiltersFit<W extends Shape, G> = W extends FilterShape
  ? GroupsFit<'F.conv2d', number, W[0], G>
  : number extends W['length']
    ? true
    : `F.conv2d takes filters of shape (filters, channels / groups, kernel height, kernel width), but got ${ShapeText<W>}`;

const checkArguments = takes(
  'F.conv2d',
  { input: 'any', weight: 'any', 'bias?': 'any' },
  { stride: 'pair', padding: 'padding', dilation: 'pair', groups: 'whole' },
);

/**
 * Slides filters over an image. At each position a filter's weights are multiplied by the numbers under
 * them, over all channels of its group, and the products are added up, with the filter's bias:
 *
 *     y[n, o, i, j] = bias[o] + Σ weight[o, c, a, b] · x[n, c, i·stride + a·dilation, j·stride + b·dilation]
 *
 * over the channels c and the kernel's rows a and columns b, x being padded with zeros. The kernel is
 * not flipped: mathematicians call this a cross-correlation.
 *
 * @param x (N, channels, H, W) or one image (channels, H, W)
 * @param weight (filters, channels / groups, kernel height, kernel width)
 * @param bias one number per filter; may be null or left out
 * @returns (N, filters, H', W') with the sizes of `shape.convOutputSize`
 * @throws with PyTorch's wording if the shapes do not match
 * @example
 * F.conv2d(randn([1, 1, 200, 200]), randn([16, 1, 2, 2]), { stride: 2 }) // Tensor<[1, 16, 100, 100]>
 * F.conv2d(tensor([[[1, 2, 4]]]), tensor([[[[-1, 1]]]])).toArray() // [[[1, 2]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html
 */
export function conv2d<
  X extends Shape,
  W extends Shape,
  const A extends Tensor | null | ConvolutionOptions | undefined = None,
  const O extends ConvolutionOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<W, A, O>, X>,
  weight: Tensor<W>,
  bias?: A,
  options?: O,
): Output<RuleFor<W, A, O>, X>;
export function conv2d(
  x: Tensor,
  weight: Tensor,
  biasOrOptions: Tensor | ConvolutionOptions | null = null,
  options?: ConvolutionOptions,
): Tensor {
  const [bias, given] = biasAndOptions(biasOrOptions, options);
  requireConvTensors('conv2d', x, weight, bias, given);
  checkArguments(arguments);
  return convolve(x, weight, bias, given);
}

/** `conv2d` for a layer, whose own types say the same. */
export function convolve(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: ConvolutionOptions = {},
): Tensor {
  checkRanks('conv2d', x, weight, weight.shape[1]! * (options.groups ?? 1));
  return slide('conv2d', x, weight, bias, options);
}

/** Filters (O, C/groups, kH, kW) over images; `call` is what messages name. */
export function slide(
  call: 'conv1d' | 'conv2d',
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { stride = 1, padding = 0, dilation = 1, groups = 1 }: ConvolutionOptions,
): Tensor {
  const window = checkConv2d(call, x, weight, bias, { stride, padding, dilation, groups });
  const biasLast = typeof padding === 'string';
  return slideFilters(x, weight, bias, { ...window, groups }, biasLast);
}
