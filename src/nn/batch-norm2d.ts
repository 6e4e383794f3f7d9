import { UsageError, type AskOfNumber, type InRange } from '../shape';
import { takes } from '../shape/takes';
import { requireKernel, type Tensor } from '../tensor';
import { ChannelNorm, type ChannelNormOptions } from './channel-norm';
import type { BatchNorm2dRule } from './type-rules';

/** What a BatchNorm2d takes besides its channels. */
export type BatchNorm2dOptions = ChannelNormOptions;

const checkArguments = takes(
  'new nn.BatchNorm2d',
  { numFeatures: 'whole' },
  { eps: 'number', momentum: 'numberOrNull', affine: 'boolean', trackRunningStats: 'boolean' },
);

const KIND = { call: 'nn.BatchNorm2d', ranks: [4], dims: [0, 2, 3] };

/**
 * Gives each channel mean 0 and variance 1, then scales and shifts it by learned numbers:
 *
 *     y = (x − mean) / √(variance + eps) · weight + bias
 *
 * While training, mean and variance are those of the batch, per channel, and running averages of them
 * are kept; after `eval()` the running averages are used. Input and output (N, numFeatures, H, W).
 *
 * @param numFeatures the number of channels
 * @param options `eps` (1e-5), `momentum` (0.1), `affine` (true), `trackRunningStats` (true)
 * @throws with PyTorch's wording if the input does not fit
 * @example
 * const norm = new nn.BatchNorm2d(10);
 * norm(randn([8, 10, 64, 64])) // Tensor<[8, 10, 64, 64]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html
 * @see Ioffe and Szegedy, "Batch Normalization", 2015
 */
export class BatchNorm2d<C extends number> extends ChannelNorm<C, BatchNorm2dRule<C>> {
  constructor(
    numFeatures: C & AskOfNumber<InRange<'the number of channels of BatchNorm2d', C, 0>>,
    options: BatchNorm2dOptions = {},
  ) {
    checkArguments(arguments);
    const { affine = true, trackRunningStats = true } = options;
    super(KIND, numFeatures, { ...options, affine, trackRunningStats });
  }

  protected share(): number {
    const batches = this.count();
    return this.momentum ?? 1 / batches;
  }

  protected check(x: Tensor): void {
    requireKernel('nn.BatchNorm2d', 'batch_norm', x.dtype);
    const channels = x.shape[1]!;
    if (this.training && x.numel() === channels) {
      throw new UsageError(
        `Expected more than 1 value per channel when training, got input size torch.Size([${x.shape.join(', ')}])`,
        'One value has no variance. Train with more images or larger ones, or call eval() first.',
      );
    }
    const known = this.runningMean ? 'running_mean' : 'weight';
    if (channels !== this.numFeatures && (this.runningMean || this.weight)) {
      throw this.otherChannels(
        `${known} should contain ${channels} elements not ${this.numFeatures}`,
        x,
      );
    }
  }
}
