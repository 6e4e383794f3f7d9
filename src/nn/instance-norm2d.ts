import { UsageError, type AskOfNumber, type InRange } from '../shape';
import { takes } from '../shape/takes';
import { requireKernel, type Tensor } from '../tensor';
import { otherChannels } from './check-channel-norm';
import { ChannelNorm, type ChannelNormOptions } from './channel-norm';
import type { InstanceNorm2dRule } from './type-rules';

/** The options of InstanceNorm2d. */
export type InstanceNorm2dOptions = ChannelNormOptions;

const checkArguments = takes(
  'new nn.InstanceNorm2d',
  { numFeatures: 'whole' },
  { eps: 'number', momentum: 'numberOrNull', affine: 'boolean', trackRunningStats: 'boolean' },
);

const KIND = { call: 'nn.InstanceNorm2d', ranks: [3, 4], dims: [-2, -1] };

/**
 * Normalises each channel of each image to mean 0 and variance 1, independently of the rest of the batch:
 *
 *     y = (x − mean) / √(variance + eps)
 *
 * With `affine`, it then scales and shifts each channel by learned parameters. With `trackRunningStats`, it keeps
 * running averages of mean and variance in training, and uses them after `eval()`. Input and output
 * (N, numFeatures, H, W) or (numFeatures, H, W).
 *
 * @param numFeatures the number of channels
 * @param options `eps` (1e-5), `momentum` (0.1), `affine` (false), `trackRunningStats` (false)
 * @throws with PyTorch's wording if the input does not fit
 * @example
 * const norm = new nn.InstanceNorm2d(10);
 * norm(randn([8, 10, 64, 64])) // Tensor<[8, 10, 64, 64]>
 * new nn.InstanceNorm2d(1, { eps: 0 })(tensor([[[1, 3]]])).toArray() // [[[-1, 1]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html
 * @see Ulyanov et al., "Instance Normalization", 2016
 */
export class InstanceNorm2d<C extends number> extends ChannelNorm<C, InstanceNorm2dRule<C>> {
  constructor(
    numFeatures: C & AskOfNumber<InRange<'the number of channels of InstanceNorm2d', C, 0>>,
    options: InstanceNorm2dOptions = {},
  ) {
    checkArguments(arguments);
    super(KIND, numFeatures, options);
  }

  /** As in torch, it does not count batches, unlike BatchNorm2d, so null means 0. */
  protected share(): number {
    return this.momentum ?? 0;
  }

  protected check(x: Tensor): void {
    const [images, channels] = [x.shape.at(-4) ?? 1, x.shape.at(-3)!];
    const isOther = channels !== this.numFeatures;
    if (isOther && this.weight) {
      throw otherChannels(
        `expected input's size at dim=${x.shape.length - 3} to match num_features (${this.numFeatures}), but got: ${channels}.`,
        KIND.call,
        this.numFeatures,
        x,
      );
    }
    if (this.measures && x.shape.at(-2)! * x.shape.at(-1)! === 1) {
      throw new UsageError(
        `Expected more than 1 spatial element when training, got input size torch.Size([${[1, ...x.shape].slice(-4).join(', ')}])`,
        'One value has no variance: the images must be larger than 1 x 1.',
      );
    }
    if (isOther && this.runningMean) {
      throw otherChannels(
        `running_mean should contain ${images * channels} elements not ${images * this.numFeatures}`,
        KIND.call,
        this.numFeatures,
        x,
      );
    }
    requireKernel('nn.InstanceNorm2d', 'batch_norm', x.dtype);
  }
}
