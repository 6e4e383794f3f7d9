import { UsageError, type AskOfNumber } from '../shape';
import { takes } from '../shape/takes';
import { ones, zeros, type Tensor } from '../tensor';
import { groupNorm } from './functional/group-norm';
import { Layer } from './layer';
import { Parameter } from './parameter';
import { python } from './repr';
import type { GroupNormRule, GroupsFit } from './type-rules';

/** The options of GroupNorm. */
export interface GroupNormOptions {
  /** Added to the variance to avoid a division by 0 (1e-5). */
  eps?: number;
  /** Whether weight and bias are learned (true). */
  affine?: boolean;
}

const checkArguments = takes(
  'new nn.GroupNorm',
  { numGroups: 'whole', numChannels: 'whole' },
  { eps: 'number', affine: 'boolean' },
);

/**
 * Divides the channels of each example into groups, normalises each group to mean 0 and variance 1, then scales and
 * shifts each channel by learned parameters. It does the same in training and evaluation, and at any batch size.
 *
 * Input and output (N, numChannels, …). Its parameters are `weight` and `bias`, of shape (numChannels).
 *
 * @param numGroups the number of groups: 1 normalises all channels together, numChannels each channel alone
 * @param numChannels the number of channels, a multiple of numGroups
 * @param options `eps` (1e-5), `affine` (true)
 * @throws with PyTorch's wording if the groups do not divide the channels, or the input does not fit
 * @example
 * new nn.GroupNorm(2, 10)(randn([8, 10, 64, 64])) // Tensor<[8, 10, 64, 64]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html
 * @see Wu and He, "Group Normalization", 2018
 */
export class GroupNorm<const G extends number, C extends number> extends Layer<
  GroupNormRule<G, C>
> {
  readonly numGroups: G;
  readonly numChannels: C;
  readonly weight: Parameter<[C]> | null;
  readonly bias: Parameter<[C]> | null;
  readonly eps: number;

  constructor(
    numGroups: G & AskOfNumber<GroupsFit<'GroupNorm', G, C>>,
    numChannels: C,
    options: GroupNormOptions = {},
  ) {
    super();
    checkArguments(arguments);
    requireDivisible(numGroups, numChannels);
    this.numGroups = numGroups;
    this.numChannels = numChannels;
    const { eps = 1e-5, affine = true } = options;
    this.weight = affine ? new Parameter(ones([numChannels])) : null;
    this.bias = affine ? new Parameter(zeros([numChannels])) : null;
    this.eps = eps;
  }

  protected compute(x: Tensor): Tensor {
    return groupNorm(x, this.numGroups as number, this.weight, this.bias, { eps: this.eps });
  }

  override extraRepr(): string {
    const isAffine = python(this.weight !== null);
    return `${this.numGroups}, ${this.numChannels}, eps=${python(this.eps)}, affine=${isAffine}, bias=${isAffine}`;
  }
}

function requireDivisible(numGroups: number, numChannels: number): void {
  if (numChannels % numGroups === 0) return;
  throw new UsageError(
    numGroups === 0
      ? 'integer modulo by zero'
      : `num_channels (${numChannels}) must be divisible by num_groups (${numGroups})`,
    `nn.GroupNorm divides the channels into groups of equal size, but ${numChannels} is not divisible by ${numGroups}.`,
  );
}
