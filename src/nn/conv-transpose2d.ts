import {
  toPair,
  type Ask,
  type AskOfNumber,
  type First,
  type GroupsFit,
  type Height,
  type Known,
  type MoveFits,
  type NumberOrPair,
  type OutputPaddingFits,
  type Width,
} from '../shape';
import type { FloorDivide } from '../shape/arithmetic';
import { requireTensor, type Tensor } from '../tensor';
import { checkGroups } from './check-conv-options';
import { convRepr } from './conv-repr';
import { spread, type ConvTransposeOptions } from './functional/conv-transpose2d';
import { biasUniform, kaimingUniform } from './init';
import { Layer } from './layer';
import { Parameter } from './parameter';
import type { ConvSizes, ConvTranspose2dRule, ConvTranspose2dText } from './type-rules';
import { layerTakes } from './layer-takes';

/** The options of ConvTranspose2d. */
export interface ConvTranspose2dOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  O extends NumberOrPair = NumberOrPair,
  G extends number = number,
  D extends NumberOrPair = NumberOrPair,
> extends ConvTransposeOptions<S, P, O, G, D> {
  /** Whether each output channel has a bias (true). */
  bias?: boolean;
}

/** The verdict on how the filters move, and on their groups. */
type Moves<Call extends string, In, Out, S, P, O, G, D> = First<
  [GroupsFit<Call, In, Out, G>, MoveFits<Call, S, P, D>, OutputPaddingFits<Call, S, O, D>]
>;

/**
 * A transposed convolution: spreads each input value over a window of the output, which moves by the stride. A
 * stride of 2 about doubles height and width, as in a decoder or a U-Net. `F.convTranspose2d` has the formula.
 *
 * Input (N, inChannels, H, W) or (inChannels, H, W), output (N, outChannels, H', W') or
 * (outChannels, H', W'), where
 *
 *     H' = (H − 1) · stride − 2 · padding + dilation · (kernelSize − 1) + outputPadding + 1
 *
 * and W' likewise. Its parameters are `weight`, of shape
 * (inChannels, outChannels / groups, kernel height, kernel width), and `bias`, of shape (outChannels).
 *
 * @param inChannels the number of input channels
 * @param outChannels the number of output channels
 * @param kernelSize the filters' height and width: a number, or [height, width]
 * @param options `stride` (1), `padding` (0: rows and columns cut off at each edge), `outputPadding` (0), `dilation`
 *   (1), each a number or [height, width]; `groups` (1), `bias` (true)
 * @throws with PyTorch's wording if the arguments, or later the input, do not fit
 * @example
 * const up = new nn.ConvTranspose2d(16, 8, 4, { stride: 2, padding: 1 });
 * up(randn([8, 16, 14, 14])) // Tensor<[8, 8, 28, 28]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html
 */
export class ConvTranspose2d<
  In extends number,
  Out extends number,
  const K extends NumberOrPair,
  const S extends NumberOrPair = 1,
  const P extends NumberOrPair = 0,
  const O extends NumberOrPair = 0,
  G extends number = 1,
  const D extends NumberOrPair = 1,
> extends Layer<ConvTranspose2dRule<ConvTranspose2dText<In, Out>, In, Out, K, S, P, O, D>> {
  readonly inChannels: In;
  readonly outChannels: Out;
  readonly weight: Parameter<
    [In, FloorDivide<Out, Known<G, 1>>, Height<K> & number, Width<K> & number]
  >;
  readonly bias: Parameter<[Out]> | null;
  readonly kernelSize: [height: number, width: number];
  readonly stride: [height: number, width: number];
  readonly padding: [height: number, width: number];
  readonly outputPadding: [height: number, width: number];
  readonly groups: number;
  readonly dilation: [height: number, width: number];

  constructor(
    inChannels: In & AskOfNumber<ConvSizes<ConvTranspose2dText<In, Out>, In, Out, K>>,
    outChannels: Out,
    kernelSize: K,
    options?: ConvTranspose2dOptions<S, P, O, G, D> &
      Ask<Moves<ConvTranspose2dText<In, Out>, In, Out, S, P, O, G, D>>,
  );
  constructor(
    inChannels: In,
    outChannels: Out,
    kernelSize: K,
    options: ConvTranspose2dOptions = {},
  ) {
    super();
    layerTakes.ConvTranspose2d(arguments);
    const { stride = 1, padding = 0, outputPadding = 0, dilation = 1 } = options;
    const { groups = 1, bias = true } = options;
    checkGroups('nn.ConvTranspose2d', { inChannels, outChannels, groups });
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = toPair(kernelSize);
    this.stride = toPair(stride);
    this.padding = toPair(padding);
    this.outputPadding = toPair(outputPadding);
    this.groups = groups;
    this.dilation = toPair(dilation);

    const shape = [inChannels, outChannels / groups, ...this.kernelSize] as const;
    this.weight = new Parameter(kaimingUniform(shape)) as unknown as typeof this.weight;
    this.bias = bias ? new Parameter(biasUniform(outChannels, shape)) : null;
  }

  protected compute(x: Tensor): Tensor {
    requireTensor('convTranspose2d', 'input', x);
    const { stride, padding, outputPadding, groups, dilation } = this;
    const moves = { stride, padding, outputPadding, groups, dilation };
    return spread(x, this.weight, this.bias, moves);
  }

  protected override insteadOfInputs(): string {
    return 'In PyTorch a second argument chooses the size of the output; here outputPadding does, when the layer is made: new nn.ConvTranspose2d(16, 8, 3, { stride: 2, padding: 1, outputPadding: 1 }).';
  }

  override extraRepr(): string {
    return convRepr(this);
  }
}
