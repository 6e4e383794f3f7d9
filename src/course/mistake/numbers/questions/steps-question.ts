/** The weights of a kernel after each of some steps downhill. */
import type { Known, Quantity, Question } from '../question';
import type { Rules } from '../rules';

/** A kernel that lies on as many pixels as it has weights, and what it is to make of them. */
export interface Descent {
  readonly pixels: readonly number[];
  /** Before the first step. */
  readonly weights: readonly number[];
  readonly target: number;
  readonly lr: number;
}

/**
 * Asks for the weights after each step of SGD on the squared error.
 *
 * @param parts the name of the part for each step: a list with a number for each weight
 * @example
 * stepsQuestion({ pixels: [1, 2], weights: [0, 0], target: 5, lr: 0.1 }, ['first', 'second'])
 */
export function stepsQuestion(descent: Descent, parts: readonly string[]): Question {
  const { pixels, weights, target, lr } = descent;
  const nameOf = (step: number, weight: number) => `weight ${weight + 1} after step ${step}`;
  const weightAt = (known: Known, step: number, weight: number) =>
    step === 0 ? weights[weight]! : known(nameOf(step, weight))!;
  const gradientAt = (rules: Rules, known: Known, step: number, weight: number) => {
    const output = pixels.reduce((sum, pixel, i) => sum + pixel * weightAt(known, step, i), 0);
    return rules.placeGradient(output - target, pixels[weight]!);
  };
  const quantities = parts.flatMap((part, step) =>
    weights.map((_, weight): Quantity => ({
      kind: 'weight',
      name: nameOf(step + 1, weight),
      path: [part, weight],
      place: '',
      compute: (rules, known) => {
        const now = gradientAt(rules, known, step, weight);
        const before = step === 0 ? 0 : gradientAt(rules, known, step - 1, weight);
        const gradient = rules.gradientOfStep(now, before, step);
        return rules.afterStep(weightAt(known, step, weight), gradient, lr);
      },
    })),
  );
  return { quantities };
}
