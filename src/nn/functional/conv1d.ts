import type { First, GroupsFit, Known, MoveFits, SameFits, ShapeText } from '../../shape';
import { UsageError } from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import { takes } from '../../shape/takes';
import type { Shape, Tensor } from '../../tensor';
import type { BiasFits, Check, Conv1dRule, None, NoOthers, Output } from '../type-rules';
import { biasAndOptions, type ConvSetting as Setting } from './bias-and-options';
import { slide, type ConvolutionOptions } from './conv2d';
import { requireConvTensors } from './require-conv-tensors';

/** How the filters move along the sequence. */
export type Convolution1dOptions<
  S extends number = number,
  P extends number | 'same' | 'valid' = number | 'same' | 'valid',
  D extends number = number,
  G extends number = number,
> = ConvolutionOptions<S, P, D, G>;

type FilterShape = readonly [number, number, number];

/** The rule for filters of this shape and the arguments after them. */
type RuleFor<W extends Shape, A, O> = Conv1dRule<
  'F.conv1d',
  W extends FilterShape ? Multiply<W[1], Known<Setting<A, O, 'groups', 1>, 1>> : number,
  W extends FilterShape ? W[0] : number,
  W extends FilterShape ? W[2] : number,
  Setting<A, O, 'stride', 1>,
  Setting<A, O, 'padding', 0>,
  Setting<A, O, 'dilation', 1>,
  First<
    [
      MoveFits<
        'F.conv1d',
        Setting<A, O, 'stride', 1>,
        Setting<A, O, 'padding', 0>,
        Setting<A, O, 'dilation', 1>
      >,
      SameFits<'F.conv1d', Setting<A, O, 'stride', 1>, Setting<A, O, 'padding', 0>>,
      W extends FilterShape
        ? GroupsFit<'F.conv1d', number, W[0], Setting<A, O, 'groups', 1>>
        : number extends W['length']
          ? true
          : `F.conv1d takes filters of shape (filters, channels / groups, kernel size), but got ${ShapeText<W>}`,
      BiasFits<'F.conv1d', A, W[0]>,
      NoOthers<'F.conv1d', A, ConvolutionOptions>,
      NoOthers<'F.conv1d', O, ConvolutionOptions>,
    ]
  >
>;

const checkArguments = takes(
  'F.conv1d',
  { input: 'any', weight: 'any', 'bias?': 'any' },
  { stride: 'whole', padding: 'paddingAlong', dilation: 'whole', groups: 'whole' },
);

/**
 * Slides filters along a sequence: `F.conv2d` for an image with one row.
 *
 *     y[n, o, i] = bias[o] + Σ weight[o, c, a] · x[n, c, i·stride + a·dilation]
 *
 * summed over the channels c and the kernel positions a, with x padded by zeros.
 *
 * @param x (N, channels, L) or one sequence (channels, L)
 * @param weight (filters, channels / groups, kernel size)
 * @param bias one number per filter; may be null or omitted
 * @param options `stride` (1), `padding` (0, a number, 'same' or 'valid'), `dilation` (1), `groups` (1)
 * @returns (N, filters, L') with the size of `shape.convOutputSize`
 * @throws with PyTorch's wording if the shapes do not match
 * @example
 * F.conv1d(randn([1, 2, 100]), randn([16, 2, 5]), { stride: 2 }) // Tensor<[1, 16, 48]>
 * F.conv1d(tensor([[1, 2, 4]]), tensor([[[-1, 1]]])).toArray() // [[1, 2]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.conv1d.html
 */
export function conv1d<
  X extends Shape,
  W extends Shape,
  const A extends Tensor | null | Convolution1dOptions | undefined = None,
  const O extends Convolution1dOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<W, A, O>, X>,
  weight: Tensor<W>,
  bias?: A,
  options?: O,
): Output<RuleFor<W, A, O>, X>;
export function conv1d(
  x: Tensor,
  weight: Tensor,
  biasOrOptions: Tensor | Convolution1dOptions | null = null,
  options?: Convolution1dOptions,
): Tensor {
  const [bias, given] = biasAndOptions(biasOrOptions, options);
  requireConvTensors('conv1d', x, weight, bias, given);
  checkArguments(arguments);
  return slideAlong(x, weight, bias, given);
}

/** `conv1d` for the layer, which has its own types. */
export function slideAlong(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { stride = 1, padding = 0, dilation = 1, groups = 1 }: Convolution1dOptions = {},
): Tensor {
  checkRanks(x, weight);
  const row: Tensor = slide('conv1d', x.unsqueeze(-2), weight.unsqueeze(-2), bias, {
    stride: [1, stride],
    padding: typeof padding === 'string' ? padding : [0, padding],
    dilation: [1, dilation],
    groups,
  });
  return row.squeeze(-2);
}

function checkRanks(x: Tensor, weight: Tensor): void {
  const [ranks, sizes] = [[x, weight].map(({ shape }) => shape.length), `[${x.shape.join(', ')}]`];
  const [rank, weightRank] = ranks as [number, number];
  if (weightRank !== 3) {
    throw new UsageError(
      weightRank < 3
        ? 'weight should have at least three dimensions'
        : `Expected ${weightRank}-dimensional input for ${weightRank}-dimensional weight [${weight.shape.join(', ')}], but got ${rank}-dimensional input of size ${sizes} instead`,
      `conv1d takes filters of shape (filters, channels / groups, kernel size), but got [${weight.shape.join(', ')}].`,
    );
  }
  if (rank !== 2 && rank !== 3) {
    throw new UsageError(
      `Expected 2D (unbatched) or 3D (batched) input to conv1d, but got input of size: ${sizes}`,
      `conv1d takes a batch of sequences (N, C, L) or one sequence (C, L), but got ${sizes}. nn.Conv2d takes images.`,
    );
  }
}
