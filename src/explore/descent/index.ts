import { checkLeast } from '../../optim/check-options';
import { takes } from '../../shape/takes';
import { UsageError } from '../../shape';
import { listed } from '../../shape/in-code';
import { requireWhole } from '../../shape/require-whole';
import { Explorer } from '../explorer';
import { change, MOST_STEPS, type DescentState, type OptimizerName } from './setting';
import { stillOf } from './still';
import { valleyOf, valleys, type Two, type ValleyName } from './valleys';

/** What an explorer of gradient descent begins with. */
export interface ExploreDescentOptions {
  /** The loss: 'round', 'narrow', 'line', 'filter' or 'two' ('narrow'). */
  valley?: ValleyName;
  /** 'SGD' or 'Adam' ('SGD'). */
  optimizer?: OptimizerName;
  /** The learning rate (0.05). */
  lr?: number;
  /** Of SGD (0). */
  momentum?: number;
  /** A value for each of the two parameters (a place far up). */
  start?: Two;
  /** How many steps are made, at most 500 (30). */
  steps?: number;
}

const checkArguments = takes(
  'explore.descent',
  {},
  { valley: 'any', optimizer: 'any', lr: 'any', momentum: 'any', start: 'any', steps: 'any' },
);

/**
 * Gradient descent on a loss of two parameters: its lines of equal loss, the path of the steps, and the loss after
 * each. Drag the start, change the learning rate, and see when the loss falls, creeps or grows.
 *
 * @param options what it begins with
 * @throws if an option is unknown, or a number is negative or none
 * @example
 * explore.descent({ valley: 'narrow', optimizer: 'SGD', lr: 0.09, momentum: 0.5, steps: 40 })
 */
export function exploreDescent(options: ExploreDescentOptions = {}): Explorer<DescentState> {
  checkArguments(arguments);
  const { valley = 'narrow', optimizer = 'SGD', lr = 0.05, momentum = 0, steps = 30 } = options;
  requireOneOf('valley', valley, Object.keys(valleys));
  requireOneOf('optimizer', optimizer, ['SGD', 'Adam']);
  const { start = valleyOf(valley).start } = options;
  checkLeast(optimizer, 'learning rate', 'lr', lr);
  checkLeast(optimizer, 'momentum value', 'momentum', momentum);
  requireWhole('explore.descent', 1, { steps });
  if (steps > MOST_STEPS) {
    throw new UsageError(
      `explore.descent: steps must be at most ${MOST_STEPS}, but is ${steps}`,
      'A path of more steps would not be seen.',
    );
  }
  if (!Array.isArray(start) || start.length !== 2 || !start.every(Number.isFinite)) {
    throw new UsageError(
      `explore.descent: the start must be two numbers, but is ${JSON.stringify(start)}`,
      'Give it a value for each parameter, such as [-4, 2].',
    );
  }
  const first = { valley, optimizer, lr, momentum, start, steps, at: steps };
  return new Explorer({ name: 'descent', still: stillOf }, change(first, {}));
}

function requireOneOf(name: string, value: unknown, known: readonly string[]): void {
  if (known.includes(value as string)) return;
  throw new UsageError(
    `explore.descent: the ${name} must be ${listed(known, ' or ')}, but is ${String(value)}`,
    `Write explore.descent({ ${name}: '${known[0]!}' }), for instance.`,
  );
}
