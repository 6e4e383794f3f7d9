import type { NumberOrPair, Padding, WindowOptions } from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import { isTensor, slideFilters, type Shape, type Tensor } from '../../tensor';
import type { Conv2dRule, Check, Output } from '../type-rules';
import { checkConv2d } from './check-conv2d';

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
type RuleFor<W extends Shape, S, P, D, G extends number> = W extends FilterShape
  ? Conv2dRule<Multiply<W[1], G>, W[0], readonly [W[2], W[3]], S, P, D>
  : Conv2dRule<number, number, number, S, P, D>;

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
  const S extends NumberOrPair = 1,
  const P extends Padding = 0,
  const D extends NumberOrPair = 1,
  G extends number = 1,
>(
  x: Tensor<X> & Check<RuleFor<W, S, P, D, G>, X>,
  weight: Tensor<W>,
  bias?: Tensor | null,
  options?: ConvolutionOptions<S, P, D, G>,
): Output<RuleFor<W, S, P, D, G>, X>;
export function conv2d<
  X extends Shape,
  W extends Shape,
  const S extends NumberOrPair = 1,
  const P extends Padding = 0,
  const D extends NumberOrPair = 1,
  G extends number = 1,
>(
  x: Tensor<X> & Check<RuleFor<W, S, P, D, G>, X>,
  weight: Tensor<W>,
  options: ConvolutionOptions<S, P, D, G>,
): Output<RuleFor<W, S, P, D, G>, X>;
export function conv2d(
  x: Tensor,
  weight: Tensor,
  biasOrOptions: Tensor | ConvolutionOptions | null = null,
  options?: ConvolutionOptions,
): Tensor {
  if (!options && isOptions(biasOrOptions)) return convolve(x, weight, null, biasOrOptions);
  return convolve(x, weight, biasOrOptions as Tensor | null, options);
}

/** Anything that may be meant as a bias is not taken for options, which would ignore it. */
function isOptions(value: object | null): value is ConvolutionOptions {
  if (typeof value !== 'object' || value === null) return false;
  return !isTensor(value) && !(Symbol.iterator in value);
}

/** `conv2d` for a layer, whose own types say the same. */
export function convolve(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { stride = 1, padding = 0, dilation = 1, groups = 1 }: ConvolutionOptions = {},
): Tensor {
  const window = checkConv2d(x, weight, bias, { stride, padding, dilation, groups });
  const biasLast = typeof padding === 'string';
  return slideFilters(x, weight, bias, { ...window, groups }, biasLast);
}
