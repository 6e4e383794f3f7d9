/** The losses while a line is fitted to points, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';
import {
  loopMistakes,
  neverMoves,
  rightLoop,
  sumForMean,
  sumOf,
  walk,
  type LoopRules,
} from './loop';

export interface LineRules extends LoopRules {
  /** The numbers for which a step's loss is computed: those before it and after it are given. */
  readonly noted: (before: readonly number[], after: readonly number[]) => readonly number[];
}

export const rightLine: LineRules = { ...rightLoop, noted: (before) => before };

/** The mean squared error before each step, when slope and bias both start at 0. */
export function fitLine(
  rules: LineRules,
  xs: readonly number[],
  ys: readonly number[],
  lr: number,
  steps: number,
): readonly number[] {
  const errors = ([slope, bias]: readonly number[]) =>
    xs.map((x, i) => slope! * x + bias! - ys[i]!);
  const gradients = (learned: readonly number[]) => {
    const all = errors(learned);
    const sums = [sumOf(all, (error, i) => 2 * error * xs[i]!), sumOf(all, (error) => 2 * error)];
    return sums.map((sum) => rules.mean(sum, xs.length));
  };
  const states = walk(rules, { start: [0, 0], gradients, lr, steps });
  return states.slice(1).map((after, i) => {
    const noted = errors(rules.noted(states[i]!, after));
    return rules.mean(
      sumOf(noted, (error) => error * error),
      xs.length,
    );
  });
}

export const lineMistakes: readonly RuleMistake<LineRules>[] = [
  ...loopMistakes('line'),
  sumForMean('The squared errors'),
  neverMoves('bias-stays-at-zero', 1, {
    message: 'The bias seems to stay at 0: only the slope is learned.',
    hint: 'What was the optimiser given when it was made?',
  }),
  neverMoves('slope-stays-at-zero', 0, {
    message: 'The slope seems to stay at 0: only the bias is learned.',
    hint: 'What was the optimiser given when it was made?',
  }),
  {
    rule: 'loss-after-the-step',
    message: 'Each loss seems to be measured after its step. The task asks for the loss before it.',
    hint: 'What is the first loss, if slope and bias are still 0?',
    likelihood: 2,
    change: () => ({ noted: (_before, after) => after }),
  },
];
