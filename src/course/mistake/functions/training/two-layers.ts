/** Two layers of one weight each that learn together, as replaceable rules, and their mistakes. */
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

export interface TwoLayersRules extends LoopRules {
  /** What stands between the layers, and its slope. */
  readonly between: (x: number) => { readonly value: number; readonly slope: number };
}

export const rightTwoLayers: TwoLayersRules = {
  ...rightLoop,
  between: (x) => ({ value: Math.max(0, x), slope: Number(x > 0) }),
};

/** Both weights after some steps, where the loss is the mean squared error. */
export function learnTwoLayers(
  rules: TwoLayersRules,
  xs: readonly number[],
  ys: readonly number[],
  start: readonly number[],
  lr: number,
  steps: number,
): readonly number[] {
  const gradients = ([first, last]: readonly number[]) => {
    const hidden = xs.map((x) => rules.between(first! * x));
    const errors = hidden.map(({ value }, i) => value * last! - ys[i]!);
    const ofFirst = sumOf(errors, (error, i) => 2 * error * last! * hidden[i]!.slope * xs[i]!);
    const ofLast = sumOf(errors, (error, i) => 2 * error * hidden[i]!.value);
    return [ofFirst, ofLast].map((sum) => rules.mean(sum, xs.length));
  };
  return walk(rules, { start, gradients, lr, steps }).at(-1)!;
}

export const twoLayersMistakes: readonly RuleMistake<TwoLayersRules>[] = [
  ...loopMistakes('network'),
  sumForMean('The squared errors'),
  neverMoves('first-layer-still', 0, {
    message: 'The weight of the first layer never seems to change: only the last layer learns.',
    hint: 'Which weights does the optimiser know?',
  }),
  neverMoves('last-layer-still', 1, {
    message: 'The weight of the last layer never seems to change: only the first layer learns.',
    hint: 'Which weights does the optimiser know?',
  }),
  {
    rule: 'relu-left-out',
    message: 'ReLU seems to be missing between the layers.',
    hint: 'What does the last layer get for a point whose hidden number is below 0?',
    likelihood: 2,
    change: () => ({ between: (x) => ({ value: x, slope: 1 }) }),
  },
];
