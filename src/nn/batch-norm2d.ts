import { UsageError, type AskOfNumber, type InRange } from '../shape';
import { takes } from '../shape/takes';
import { requireKernel, requireTensor, noGrad, ones, tensor, zeros, type Tensor } from '../tensor';
import { Layer } from './layer';
import { Buffer, Parameter } from './parameter';
import { python } from './repr';
import type { BatchNorm2dRule } from './type-rules';

/** What a BatchNorm2d takes besides its channels. */
export interface BatchNorm2dOptions {
  /** Added to the variance, so that nothing is divided by 0 (1e-5). */
  eps?: number;
  /** How much a batch counts in the running statistics (0.1); null: all batches count equally. */
  momentum?: number | null;
  /** Whether weight and bias are learned (true). */
  affine?: boolean;
  /** Whether running statistics are kept for `eval()` (true). */
  trackRunningStats?: boolean;
}

const checkArguments = takes(
  'new nn.BatchNorm2d',
  { numFeatures: 'whole' },
  { eps: 'number', momentum: 'numberOrNull', affine: 'boolean', trackRunningStats: 'boolean' },
);

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
export class BatchNorm2d<C extends number> extends Layer<BatchNorm2dRule<C>> {
  readonly numFeatures: C;
  readonly weight: Parameter<[C]> | null;
  readonly bias: Parameter<[C]> | null;
  readonly runningMean: Buffer<[C]> | null;
  readonly runningVar: Buffer<[C]> | null;
  readonly numBatchesTracked: Buffer<[]> | null;
  readonly eps: number;
  readonly momentum: number | null;

  constructor(
    numFeatures: C & AskOfNumber<InRange<'the number of channels of BatchNorm2d', C, 0>>,
    options: BatchNorm2dOptions = {},
  ) {
    super();
    checkArguments(arguments);
    this.numFeatures = numFeatures;
    const { eps = 1e-5, momentum = 0.1, affine = true, trackRunningStats = true } = options;
    this.weight = affine ? new Parameter(ones([numFeatures])) : null;
    this.bias = affine ? new Parameter(zeros([numFeatures])) : null;
    this.runningMean = trackRunningStats ? new Buffer(zeros([numFeatures])) : null;
    this.runningVar = trackRunningStats ? new Buffer(ones([numFeatures])) : null;
    this.numBatchesTracked = trackRunningStats ? new Buffer(counter(0)) : null;
    this.eps = eps;
    this.momentum = momentum;
  }

  protected compute(x: Tensor): Tensor {
    this.#check(x);
    const statistics =
      this.training || !this.runningMean || !this.runningVar
        ? this.#ofBatch(x)
        : { mean: perChannel(this.runningMean), variance: perChannel(this.runningVar) };
    const deviation = statistics.variance.add(this.eps).sqrt();
    const normal = x.sub(statistics.mean).div(deviation);
    if (!this.weight || !this.bias) return normal;
    return normal.mul(perChannel(this.weight)).add(perChannel(this.bias));
  }

  #ofBatch(x: Tensor): { mean: Tensor; variance: Tensor } {
    const mean = x.mean([0, 2, 3], true);
    const centred = x.sub(mean);
    const variance = centred.mul(centred).mean([0, 2, 3], true);
    if (this.training) noGrad(() => this.#track(mean, variance, x.size / x.shape[1]!));
    return { mean, variance };
  }

  /** Moves the running statistics a little towards those of a batch with `count` numbers per channel. */
  #track(mean: Tensor, variance: Tensor, count: number): void {
    if (!this.runningMean || !this.runningVar || !this.numBatchesTracked) return;
    const batches = this.numBatchesTracked.item() + 1;
    this.numBatchesTracked.copyFrom(counter(batches));
    const share = this.momentum ?? 1 / batches;
    const unbiased = variance.mul(count / (count - 1));
    this.runningMean.copyFrom(blend(this.runningMean, mean.reshape([this.numFeatures]), share));
    this.runningVar.copyFrom(blend(this.runningVar, unbiased.reshape([this.numFeatures]), share));
  }

  #check(x: Tensor): void {
    requireTensor('nn.BatchNorm2d', 'input', x);
    if (x.shape.length !== 4) {
      throw new UsageError(
        `expected 4D input (got ${x.shape.length}D input)`,
        `nn.BatchNorm2d takes a batch of images (N, C, H, W), but got [${x.shape.join(', ')}].`,
      );
    }
    requireKernel('nn.BatchNorm2d', 'batch_norm', x.dtype);
    const channels = x.shape[1]!;
    if (this.training && x.size === channels) {
      throw new UsageError(
        `Expected more than 1 value per channel when training, got input size torch.Size([${x.shape.join(', ')}])`,
        'One value has no variance. Train with more images or larger ones, or call eval() first.',
      );
    }
    const known = this.runningMean ? 'running_mean' : 'weight';
    if (channels !== this.numFeatures && (this.runningMean || this.weight)) {
      throw new UsageError(
        `${known} should contain ${channels} elements not ${this.numFeatures}`,
        `nn.BatchNorm2d(${this.numFeatures}) takes ${this.numFeatures} channels, but the input [${x.shape.join(', ')}] has ${channels}. Give it the output channels of the layer before it.`,
      );
    }
  }

  override extraRepr(): string {
    return [
      `${this.numFeatures}`,
      `eps=${python(this.eps)}`,
      `momentum=${python(this.momentum)}`,
      `affine=${python(this.weight !== null)}`,
      `bias=${python(this.bias !== null)}`,
      `track_running_stats=${python(this.runningMean !== null)}`,
    ].join(', ');
  }

  /** PyTorch's names: running_mean for runningMean. */
  override stateName(field: string): string {
    return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

function counter(value: number): Tensor<[]> {
  return tensor([value], [], { dtype: 'int64' });
}

/** (C) as (1, C, 1, 1), which broadcasts over images. */
function perChannel(values: Tensor): Tensor {
  return values.reshape([1, -1, 1, 1]);
}

function blend(before: Tensor, now: Tensor, share: number): Tensor {
  return before.mul(1 - share).add(now.mul(share));
}
