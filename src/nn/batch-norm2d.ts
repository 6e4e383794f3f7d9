import { UsageError, type AskOfNumber, type InRange } from '../shape';
import { requireKernel, type Tensor } from '../tensor';
import { checkBatchNorm2d, ofBatchNorm2d } from './check-channel-norm';
import { ChannelNorm, type ChannelNormOptions } from './channel-norm';
import type { BatchNorm2dRule } from './type-rules';
import { layerTakes } from './layer-takes';

/** What a BatchNorm2d takes besides its channels. */
export type BatchNorm2dOptions = ChannelNormOptions;

const KIND = { ...ofBatchNorm2d, dims: [0, 2, 3] };

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
    layerTakes.BatchNorm2d(arguments);
    const { affine = true, trackRunningStats = true } = options;
    super(KIND, numFeatures, { ...options, affine, trackRunningStats });
  }

  protected share(): number {
    const batches = this.count();
    return this.momentum ?? 1 / batches;
  }

  protected check(x: Tensor): void {
    requireKernel('nn.BatchNorm2d', 'batch_norm', x.dtype);
    if (this.training && x.numel() === x.shape[1]) {
      throw new UsageError(
        `Expected more than 1 value per channel when training, got input size torch.Size([${x.shape.join(', ')}])`,
        'One value has no variance. Train with more images or larger ones, or call eval() first.',
      );
    }
    const weight = this.weight ? 'weight' : undefined;
    checkBatchNorm2d(x, this.numFeatures, this.runningMean ? 'running_mean' : weight);
  }
}
