import { edges, toPair, type NumberOrPair, type Padding } from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import { conv2d as slideFilters, Tensor, type Shape } from '../../tensor';
import type { Conv2dRule, Check, Output } from '../rules';
import { checkConv2d } from './check-conv2d';

/** How the filters move over the image. */
export interface Conv2dMoves<
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
  G extends number = number,
> {
  /** How far a filter moves from one position to the next: a number or [height, width] (1). */
  stride?: S;
  /** Zeros around the image: a number, [height, width], 'same' or 'valid' (0). */
  padding?: P;
  /** The distance between the cells under neighbouring weights of the kernel (1). */
  dilation?: D;
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
 * F.conv2d(x, weight, null, { stride: 2 })
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
  moves?: Conv2dMoves<S, P, D, G>,
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
  moves: Conv2dMoves<S, P, D, G>,
): Output<RuleFor<W, S, P, D, G>, X>;
export function conv2d(
  x: Tensor,
  weight: Tensor,
  biasOrMoves: Tensor | Conv2dMoves | null = null,
  moves: Conv2dMoves = {},
): Tensor {
  const bias = biasOrMoves instanceof Tensor ? biasOrMoves : null;
  const {
    stride = 1,
    padding = 0,
    dilation = 1,
    groups = 1,
  } = biasOrMoves === null || bias ? moves : (biasOrMoves as Conv2dMoves);
  checkConv2d(x, weight, bias, { stride, padding, dilation, groups });

  const kernel = toPair([weight.shape[2]!, weight.shape[3]!]);
  return slideFilters(x, weight, bias, {
    stride: toPair(stride),
    dilation: toPair(dilation),
    padding: edges(padding, kernel, toPair(dilation)),
    groups,
  });
}

/** For the layer, whose own types say the same. */
export const conv2dOfAnyShape = conv2d as (
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  moves: Conv2dMoves,
) => Tensor;
