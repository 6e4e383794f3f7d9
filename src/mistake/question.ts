/** A question whose answers are numbers, each computed from the rules and from the ones before it. */
import type { Rules } from './rules';

/** The quantities that are known, by name. */
export type Known = Readonly<Record<string, number>>;

/** One number of an answer. */
export interface Quantity {
  /** Unique in its question, such as `side 1`. */
  readonly name: string;
  /** Where it stands in the answer: the part, and the place in it if that is a list. */
  readonly path: readonly [part: string, ...at: number[]];
  /** What it is, for a message: `the size after step 1, Conv2d(3, 10, 3)`. */
  readonly label: string;
  /** Computes it from what is known before it. */
  compute(rules: Rules, known: Known): number;
}

export interface Question {
  /** In the order of computing. Those of a part that was not answered are computed on the way. */
  readonly quantities: readonly Quantity[];
  /** How many layers a picture goes through; one of them may be skipped by mistake. */
  readonly layerCount: number;
}

/** Numbers of an answer by the names of the quantities; what is not there was not answered. */
export type Answers = Readonly<Record<string, number>>;

/**
 * What the rules make of every quantity, given the numbers that were answered before it. Under the
 * right rules a number that agrees with this follows from the ones before it, right or wrong.
 */
export function predict(question: Question, rules: Rules, answers: Answers = {}): Answers {
  const known: Record<string, number> = {};
  const predicted: Record<string, number> = {};
  for (const quantity of question.quantities) {
    const value = quantity.compute(rules, known);
    predicted[quantity.name] = value;
    known[quantity.name] = answers[quantity.name] ?? value;
  }
  return predicted;
}
