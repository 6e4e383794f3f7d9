import { UsageError } from '../../shape';
import { inWords, pythonType } from '../../shape/python-words';
import { Optimizer } from '../optimizer';

/** Any optimiser: each has a learning rate. */
export type Scheduled = Optimizer<{ lr: number }>;

interface Group {
  lr: number;
  /** The learning rate before the first scheduler changed it. */
  initialLr?: number;
}

/**
 * The base of all schedulers: `step()` after each epoch sets the learning rate for the next one.
 *
 * @throws if `optimizer` is not an optimiser
 * @example
 * const optimizer = new optim.SGD(new nn.Linear(2, 1).parameters(), { lr: 1 });
 * const scheduler = new optim.lrScheduler.StepLR(optimizer, 2);
 * for (let epoch = 0; epoch < 3; epoch++) {
 *   optimizer.step(); // once for each batch
 *   scheduler.step();
 * }
 * scheduler.getLastLr() // [0.1]
 * @see https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate
 */
export abstract class LRScheduler {
  /** The number of epochs so far. */
  lastEpoch = 0;
  readonly #groups: readonly Group[];
  readonly #stepsBefore: number;

  constructor(readonly optimizer: Scheduled) {
    if (!(optimizer instanceof Optimizer)) {
      throw new UsageError(
        `${pythonType(optimizer)} is not an Optimizer`,
        `A scheduler changes the learning rate of an optimiser, such as new optim.SGD(net.parameters()), but got ${inWords(optimizer)}.`,
      );
    }
    this.#groups = optimizer.paramGroups;
    for (const group of this.#groups) group.initialLr ??= group.lr;
    this.#stepsBefore = optimizer.stepCount;
  }

  /** The learning rate for this epoch, from those of the last epoch and of the start. */
  protected abstract next(lr: number, initialLr: number): number;

  /** Moves on to the next epoch and sets its learning rates. */
  step(): void {
    if (this.lastEpoch === 0 && this.optimizer.stepCount === this.#stepsBefore) {
      console.warn(
        'Detected call of `scheduler.step()` before `optimizer.step()`. The first learning rate is skipped: call optimizer.step() first, and scheduler.step() at the end of each epoch.',
      );
    }
    this.lastEpoch++;
    for (const group of this.#groups) group.lr = this.next(group.lr, group.initialLr!);
  }

  /** The current learning rates of the groups. */
  getLastLr(): number[] {
    return this.#groups.map(({ lr }) => lr);
  }
}

/** Throws torch's error for a division by this number of epochs. */
export function requireEpochs(call: string, name: string, epochs: number): void {
  if (epochs !== 0) return;
  throw new UsageError(
    'integer modulo by zero',
    `optim.lrScheduler.${call} takes a number of epochs as ${name}, 1 or more.`,
  );
}
