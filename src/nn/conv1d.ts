import type { Ask, AskOfNumber, Known } from '../shape';
import { edges } from '../shape';
import type { FloorDivide } from '../shape/arithmetic';
import { takes } from '../shape/takes';
import type { PaddingMode, Tensor } from '../tensor';
import { checkConvOptions } from './check-conv-options';
import { convRepr } from './conv-repr';
import { slideAlong, type Convolution1dOptions } from './functional/conv1d';
import { pad } from './functional/pad';
import { requireConvInput } from './functional/require-conv-tensors';
import { biasUniform, kaimingUniform } from './init';
import { Layer } from './layer';
import { Parameter } from './parameter';
import type { Conv1dRule, Conv1dText, ConvMoves, ConvSizes } from './type-rules';

type Along = number | 'same' | 'valid';

/** The options of Conv1d. */
export interface Conv1dOptions<
  S extends number = number,
  P extends Along = Along,
  D extends number = number,
  G extends number = number,
> extends Convolution1dOptions<S, P, D, G> {
  /** Whether each filter has a bias (true). */
  bias?: boolean;
  /** How the sequence is padded: 'zeros', 'reflect', 'replicate' or 'circular' ('zeros'). */
  paddingMode?: PaddingMode;
}

const checkArguments = takes(
  'new nn.Conv1d',
  { inChannels: 'whole', outChannels: 'whole', kernelSize: 'whole' },
  {
    stride: 'whole',
    padding: 'paddingAlong',
    dilation: 'whole',
    groups: 'whole',
    bias: 'boolean',
    paddingMode: 'text',
  },
);

/**
 * A convolution along a sequence, such as sound or text: `nn.Conv2d` for an image with one row. `F.conv1d` has the
 * formula.
 *
 * Input (N, inChannels, L) or (inChannels, L), output (N, outChannels, L') or (outChannels, L'), where
 *
 *     L' = ⌊(L + 2 · padding − dilation · (kernelSize − 1) − 1) / stride⌋ + 1
 *
 * Its parameters are `weight`, of shape (outChannels, inChannels / groups, kernelSize), and `bias`, of shape
 * (outChannels).
 *
 * @param inChannels the number of input channels: 1 for mono sound
 * @param outChannels the number of output channels, one for each filter
 * @param kernelSize the length of a filter
 * @param options `stride` (1), `padding` (0), `dilation` (1), `groups` (1), `bias` (true),
 *   `paddingMode` ('zeros')
 * @throws with PyTorch's wording if the arguments, or later the input, do not fit
 * @example
 * const conv1 = new nn.Conv1d(2, 16, 5, { stride: 2 });
 * conv1(randn([8, 2, 100])) // Tensor<[8, 16, 48]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html
 */
export class Conv1d<
  In extends number,
  Out extends number,
  K extends number,
  S extends number = 1,
  P extends Along = 0,
  D extends number = 1,
  G extends number = 1,
> extends Layer<Conv1dRule<Conv1dText<In, Out>, In, Out, K, S, P, D>> {
  readonly inChannels: In;
  readonly outChannels: Out;
  readonly weight: Parameter<[Out, FloorDivide<In, Known<G, 1>>, K]>;
  readonly bias: Parameter<[Out]> | null;
  readonly kernelSize: [number];
  readonly stride: [number];
  readonly padding: [number] | 'same' | 'valid';
  readonly dilation: [number];
  readonly groups: number;
  readonly paddingMode: PaddingMode;

  constructor(
    inChannels: In & AskOfNumber<ConvSizes<Conv1dText<In, Out>, In, Out, K>>,
    outChannels: Out,
    kernelSize: K,
    options?: Conv1dOptions<S, P, D, G> & Ask<ConvMoves<Conv1dText<In, Out>, In, Out, S, P, D, G>>,
  );
  constructor(inChannels: In, outChannels: Out, kernelSize: K, options: Conv1dOptions = {}) {
    super();
    checkArguments(arguments);
    const { stride = 1, padding = 0, dilation = 1 } = options;
    const { groups = 1, bias = true, paddingMode = 'zeros' } = options;
    const checked = { inChannels, outChannels, stride, padding, groups, paddingMode };
    checkConvOptions('nn.Conv1d', checked);
    this.inChannels = inChannels;
    this.outChannels = outChannels;
    this.kernelSize = [kernelSize];
    this.stride = [stride];
    this.padding = typeof padding === 'string' ? padding : [padding];
    this.dilation = [dilation];
    this.groups = groups;
    this.paddingMode = paddingMode;

    const shape = [outChannels, inChannels / groups, kernelSize] as const;
    this.weight = new Parameter(kaimingUniform(shape)) as unknown as typeof this.weight;
    this.bias = bias ? new Parameter(biasUniform(outChannels, shape)) : null;
  }

  protected compute(x: Tensor): Tensor {
    const { kernelSize, stride, padding, dilation, groups } = this;
    requireConvInput('conv1d', x, this.bias, { stride, padding, dilation, groups });
    const moves = { stride: stride[0], dilation: dilation[0], groups };
    const [cells] = typeof padding === 'string' ? [padding] : padding;
    if (this.paddingMode === 'zeros') {
      return slideAlong(x, this.weight, this.bias, { ...moves, padding: cells });
    }
    const [, atEnds] = edges(cells, [1, kernelSize[0]], [1, dilation[0]]);
    const padded: Tensor = pad(x, [...atEnds], { mode: this.paddingMode });
    return slideAlong(padded, this.weight, this.bias, moves);
  }

  override extraRepr(): string {
    return convRepr(this);
  }
}
