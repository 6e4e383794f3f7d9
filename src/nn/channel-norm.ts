import { snakeCase } from '../shape/python-words';
import { noGrad, ones, requireTensor, tensor, zeros, type Tensor } from '../tensor';
import { checkImages, type Normalised } from './check-channel-norm';
import { normalise, scaleAndShift, statisticsOf, type Statistics } from './functional/normalise';
import { Layer } from './layer';
import { Buffer, Parameter } from './parameter';
import { python } from './repr';
import type { Rule } from './type-rules';

/** The options of BatchNorm2d and InstanceNorm2d. */
export interface ChannelNormOptions {
  /** Added to the variance to avoid a division by 0 (1e-5). */
  eps?: number;
  /** The weight of a batch in the running statistics (0.1); null: BatchNorm2d weights all batches equally. */
  momentum?: number | null;
  /** Whether weight and bias are learned (BatchNorm2d: true, InstanceNorm2d: false). */
  affine?: boolean;
  /** Whether running statistics are kept for `eval()` (BatchNorm2d: true, InstanceNorm2d: false). */
  trackRunningStats?: boolean;
}

/** How these layers differ. */
interface Kind extends Normalised {
  /** The dimensions over which mean and variance are taken. */
  readonly dims: readonly number[];
}

/** Normalises images channel by channel, and may keep running statistics for `eval()`. */
export abstract class ChannelNorm<C extends number, R extends Rule> extends Layer<R> {
  readonly numFeatures: C;
  readonly weight: Parameter<[C]> | null;
  readonly bias: Parameter<[C]> | null;
  readonly runningMean: Buffer<[C]> | null;
  readonly runningVar: Buffer<[C]> | null;
  readonly numBatchesTracked: Buffer<[]> | null;
  readonly eps: number;
  readonly momentum: number | null;
  readonly #kind: Kind;

  constructor(
    kind: Kind,
    numFeatures: C,
    { eps = 1e-5, momentum = 0.1, affine, trackRunningStats }: ChannelNormOptions,
  ) {
    super();
    this.numFeatures = numFeatures;
    this.weight = affine ? new Parameter(ones([numFeatures])) : null;
    this.bias = affine ? new Parameter(zeros([numFeatures])) : null;
    this.runningMean = trackRunningStats ? new Buffer(zeros([numFeatures])) : null;
    this.runningVar = trackRunningStats ? new Buffer(ones([numFeatures])) : null;
    this.numBatchesTracked = trackRunningStats ? new Buffer(counter(0)) : null;
    this.eps = eps;
    this.momentum = momentum;
    this.#kind = kind;
  }

  /** Throws unless the layer takes images of this shape. */
  protected abstract check(x: Tensor): void;

  /** The weight of the next batch in the running statistics. */
  protected abstract share(): number;

  protected compute(x: Tensor): Tensor {
    requireTensor(this.#kind.call, 'input', x);
    checkImages(this.#kind, x);
    this.check(x);
    const normal = normalise(x, this.#statistics(x), this.eps);
    return scaleAndShift(
      normal,
      this.weight && perChannel(this.weight),
      this.bias && perChannel(this.bias),
    );
  }

  /** Whether mean and variance are the input's, not the running ones. */
  protected get measures(): boolean {
    return this.training || !this.runningMean;
  }

  #statistics(x: Tensor): Statistics {
    if (!this.measures) {
      return { mean: perChannel(this.runningMean!), variance: perChannel(this.runningVar!) };
    }
    const statistics = statisticsOf(x, this.#kind.dims);
    if (this.training) noGrad(() => this.#track(statistics, x.numel() / statistics.mean.numel()));
    return statistics;
  }

  /** Moves the running statistics towards those of a batch, each of which covers `count` numbers. */
  #track({ mean, variance }: Statistics, count: number): void {
    if (!this.runningMean || !this.runningVar) return;
    const share = this.share();
    const unbiased = variance.mul(count / (count - 1));
    const ofBatch = (values: Tensor) => values.reshape([-1, this.numFeatures]).mean(0);
    this.runningMean.copyFrom(blend(this.runningMean, ofBatch(mean), share));
    this.runningVar.copyFrom(blend(this.runningVar, ofBatch(unbiased), share));
  }

  /** Counts a batch; returns the new number of batches. */
  protected count(): number {
    const batches = this.numBatchesTracked!.item() + 1;
    this.numBatchesTracked!.copyFrom(counter(batches));
    return batches;
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
    return snakeCase(field);
  }
}

function counter(value: number): Tensor<[]> {
  return tensor([value], [], { dtype: 'int64' });
}

/** Reshapes (C) to (C, 1, 1), which broadcasts over images. */
function perChannel(values: Tensor): Tensor {
  return values.reshape([-1, 1, 1]);
}

function blend(before: Tensor, now: Tensor, share: number): Tensor {
  return before.mul(1 - share).add(now.mul(share));
}
