import { takes } from '../../shape/takes';
import { LRScheduler, requireEpochs, type Scheduled } from './lr-scheduler';

const checkArguments = takes(
  'new optim.lrScheduler.StepLR',
  { optimizer: 'any', stepSize: 'whole' },
  { gamma: 'number', lastEpoch: 'absent' },
);

/**
 * Multiplies the learning rate by gamma every `stepSize` epochs.
 *
 * @param optimizer the optimiser whose learning rate changes
 * @param stepSize the number of epochs between two changes
 * @param options `gamma`, the factor (0.1)
 * @throws if `optimizer` is not an optimiser, or stepSize is 0
 * @example
 * const optimizer = new optim.SGD(new nn.Linear(2, 1).parameters(), { lr: 1 });
 * const scheduler = new optim.lrScheduler.StepLR(optimizer, 30, { gamma: 0.5 });
 * optimizer.step();
 * scheduler.step();
 * scheduler.getLastLr() // [1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html
 */
export class StepLR extends LRScheduler {
  readonly gamma: number;

  constructor(
    optimizer: Scheduled,
    readonly stepSize: number,
    options: { gamma?: number } = {},
  ) {
    checkArguments(arguments);
    super(optimizer);
    requireEpochs('StepLR', 'stepSize', stepSize);
    this.gamma = options.gamma ?? 0.1;
  }

  protected next(lr: number): number {
    return this.lastEpoch % this.stepSize === 0 ? lr * this.gamma : lr;
  }
}
