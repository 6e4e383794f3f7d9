import {
  edges,
  toPair,
  type Ask,
  type AskOfNumber,
  type Height,
  type Known,
  type NumberOrPair,
  type Padding,
  type Width,
} from '../shape';
import type { FloorDivide } from '../shape/arithmetic';
import type { PaddingMode, Tensor } from '../tensor';
import { checkConvOptions } from './check-conv-options';
import { convRepr } from './conv-repr';
import { convolve, type ConvolutionOptions } from './functional/conv2d';
import { pad } from './functional/pad';
import { requireConvInput } from './functional/require-conv-tensors';
import { biasUniform, kaimingUniform } from './init';
import { Layer } from './layer';
import { Parameter } from './parameter';
import type { Conv2dRule, Conv2dText, ConvMoves, ConvSizes } from './type-rules';
import { layerTakes } from './layer-takes';

/** What a Conv2d takes besides its channels and its kernel. */
export interface Conv2dOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends Padding = Padding,
  D extends NumberOrPair = NumberOrPair,
  G extends number = number,
> extends ConvolutionOptions<S, P, D, G> {
  /** Whether each filter has a bias (true). */
  bias?: boolean;
  /** What is around the image: 'zeros', 'reflect', 'replicate' or 'circular' ('zeros'). */
  paddingMode?: PaddingMode;
}

/**
 * A convolutional layer: `outChannels` filters slide over the image, and each makes one channel of
 * the output. `F.conv2d` has the formula.
 *
 * Input (N, inChannels, H, W) or (inChannels, H, W), output (N, outChannels, H', W') or
 * (outChannels, H', W'), where
 *
 *     H' = ⌊(H + 2 · padding − dilation · (kernelSize − 1) − 1) / stride⌋ + 1
 *
 * and W' likewise. Its parameters are `weight`, of shape
 * (outChannels, inChannels / groups, kernel height, kernel width), and `bias`, of shape (outChannels).
 *
 * @param inChannels the depth of the input: 3 for a colour image
 * @param outChannels the number of filters
 * @param kernelSize the filters' height and width: a number, or [height, width]
 * @param options `stride` (1), `padding` (0), `dilation` (1), each a number or [height, width];
 *   `groups` (1), `bias` (true), `paddingMode` ('zeros')
 * @throws with PyTorch's wording if the arguments, or later the input, do not fit
 * @example
 * const conv1 = new nn.Conv2d(3, 10, 3);
 * conv1(randn([8, 3, 130, 130])) // Tensor<[8, 10, 128, 128]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html
 */
export class Conv2d<
  In extends number,
  Out extends number,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends Padding = 0,
  const D extends NumberOrPair = 1,
  G extends number = 1,
> extends Layer<Conv2dRule<Conv2dText<In, Out>, In, Out, K, S, P, D>> {
  readonly inChannels: In;
  readonly outChannels: Out;
  readonly weight: Parameter<
    [Out, FloorDivide<In, Known<G, 1>>, Height<K> & number, Width<K> & number]
  >;
  readonly bias: Parameter<[Out]> | null;
  readonly kernelSize: [height: number, width: number];
  readonly stride: [height: number, width: number];
  readonly padding: Padding;
  readonly dilation: [height: number, width: number];
  readonly groups: number;
  readonly paddingMode: PaddingMode;

  constructor(
    inChannels: In & AskOfNumber<ConvSizes<Conv2dText<In, Out>, In, Out, K>>,
    outChannels: Out,
    kernelSize: K,
    options?: Conv2dOptions<S, P, D, G> & Ask<ConvMoves<Conv2dText<In, Out>, In, Out, S, P, D, G>>,
  );
  constructor(inChannels: In, outChannels: Out, kernelSize: K, options: Conv2dOptions = {}) {
    super();
    layerTakes.Conv2d(arguments);
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    const { groups = 1, bias = true, paddingMode = 'zeros' } = options;
    const { stride = 1, padding = 0, dilation = 1 }: ConvolutionOptions = options;
    const checked = { inChannels, outChannels, stride, padding, groups, paddingMode };
    checkConvOptions('nn.Conv2d', checked);
    this.kernelSize = toPair(kernelSize);
    this.stride = toPair(stride);
    this.padding = typeof padding === 'string' ? padding : toPair(padding);
    this.dilation = toPair(dilation);
    this.groups = groups;
    this.paddingMode = paddingMode;

    const shape = [outChannels, inChannels / groups, ...this.kernelSize] as const;
    this.weight = new Parameter(kaimingUniform(shape)) as unknown as typeof this.weight;
    this.bias = bias ? new Parameter(biasUniform(outChannels, shape)) : null;
  }

  protected compute(x: Tensor): Tensor {
    const { stride, padding, dilation, groups } = this;
    if (this.paddingMode === 'zeros') {
      requireConvInput('conv2d', x, this.bias, { stride, padding, dilation, groups });
      return convolve(x, this.weight, this.bias, { stride, padding, dilation, groups });
    }
    const [[top, bottom], [left, right]] = edges(padding, this.kernelSize, dilation);
    const padded = pad(x, [left, right, top, bottom], { mode: this.paddingMode });
    return convolve(padded, this.weight, this.bias, { stride, dilation, groups });
  }

  override extraRepr(): string {
    return convRepr(this);
  }
}
