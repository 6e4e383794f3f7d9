/** Gradient descent on the slope of a line through 0, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';
import { loopMistakes, rightLoop, sumForMean, sumOf, walk, type LoopRules } from './loop';

export interface DescentRules extends LoopRules {
  /** How much faster a square grows than what is squared, up to that itself. */
  readonly factor: number;
}

export const rightDescent: DescentRules = { ...rightLoop, factor: 2 };

/** The slope after `steps` steps, starting from 0, where the loss is the mean squared error. */
export function descend(
  rules: DescentRules,
  xs: readonly number[],
  ys: readonly number[],
  lr: number,
  steps: number,
): number {
  const gradients = ([slope]: readonly number[]) => {
    const sum = sumOf(xs, (x, i) => rules.factor * x * (slope! * x - ys[i]!));
    return [rules.mean(sum, xs.length)];
  };
  return walk(rules, { start: [0], gradients, lr, steps }).at(-1)![0]!;
}

export const descentMistakes: readonly RuleMistake<DescentRules>[] = [
  ...loopMistakes('slope'),
  sumForMean('The squared errors'),
  {
    rule: 'factor-two-forgotten',
    message:
      'The gradient seems to be half as large as it should be: the gradient of a square has a factor of 2.',
    hint: 'How much does e² grow when e grows a little?',
    likelihood: 2,
    change: (rules) => ({ factor: rules.factor / 2 }),
  },
];
