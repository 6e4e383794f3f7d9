import { takes } from '../../shape/takes';
import { LRScheduler, requireEpochs, type Scheduled } from './lr-scheduler';

const checkArguments = takes(
  'new optim.lrScheduler.CosineAnnealingLR',
  { optimizer: 'any', TMax: 'whole' },
  { etaMin: 'number', lastEpoch: 'absent' },
);

/**
 * Lowers the learning rate along half a cosine, slowly at both ends, and raises it again after that:
 *
 *     lr = etaMin + (initial lr − etaMin) · (1 + cos(π · epoch / TMax)) / 2
 *
 * @param optimizer the optimiser whose learning rate changes
 * @param TMax the number of epochs until the learning rate is lowest
 * @param options `etaMin`, the lowest learning rate (0)
 * @throws if `optimizer` is not an optimiser, or TMax is 0
 * @example
 * const optimizer = new optim.SGD(new nn.Linear(2, 1).parameters(), { lr: 1 });
 * const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, 2, { etaMin: 0.5 });
 * optimizer.step();
 * scheduler.step();
 * scheduler.getLastLr() // [0.75]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html
 * @see Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", 2017
 */
export class CosineAnnealingLR extends LRScheduler {
  readonly etaMin: number;

  constructor(
    optimizer: Scheduled,
    readonly TMax: number,
    options: { etaMin?: number } = {},
  ) {
    checkArguments(arguments);
    super(optimizer);
    requireEpochs('CosineAnnealingLR', 'TMax', TMax);
    this.etaMin = options.etaMin ?? 0;
  }

  /** Computed from the last rate, as in torch, so that it continues from a rate set by something else. */
  protected next(lr: number, initialLr: number): number {
    const { lastEpoch, TMax, etaMin } = this;
    const isLowest = (lastEpoch - 1 - TMax) % (2 * TMax) === 0; // a factor would not help: the rate is etaMin
    if (isLowest) return lr + ((initialLr - etaMin) * (1 - Math.cos(Math.PI / TMax))) / 2;
    const height = (epoch: number) => 1 + Math.cos((Math.PI * epoch) / TMax);
    return (height(lastEpoch) / height(lastEpoch - 1)) * (lr - etaMin) + etaMin;
  }
}
