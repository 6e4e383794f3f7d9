/** A question whose answers are numbers, each computed from the rules and from the ones before it. */
import type { Network } from './network';
import type { Rules } from './rules';

/** The quantities that are known, by name. */
export type Known = Readonly<Record<string, number>>;

/** Where a number stands in an answer: the part, and the place in it if that is a list. */
export type Path = readonly [part: string, ...at: number[]];

/** One number that is asked for, or that is needed on the way. */
export interface Quantity {
  /** Unique in its question, such as `side 1`. */
  readonly name: string;
  /** Where it stands in the answer; nothing if it is not asked for. */
  readonly path?: Path;
  /** Where in the network it is, for a message: `Step 1, Conv2d(3, 10, 3)`; '' if there is no need. */
  readonly place: string;
  /** Computes it from what is known before it. */
  compute(rules: Rules, known: Known): number;
}

export interface Question {
  /** In the order of computing. What was not answered is computed on the way. */
  readonly quantities: readonly Quantity[];
  /** What the question is about, if it is about layers. */
  readonly network?: Network;
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

/** Whether the rules lead to just these answers; it stops at the first that they do not lead to. */
export function leadsTo(question: Question, rules: Rules, answers: Answers): boolean {
  const known: Record<string, number> = {};
  for (const quantity of question.quantities) {
    const value = quantity.compute(rules, known);
    const answer = answers[quantity.name];
    if (answer !== undefined && !isSame(answer, value)) return false;
    known[quantity.name] = answer ?? value;
  }
  return true;
}

/** The quantities that are asked for. */
export function asked({ quantities }: Question): (Quantity & { readonly path: Path })[] {
  return quantities.filter(
    (quantity): quantity is Quantity & { readonly path: Path } => quantity.path !== undefined,
  );
}

/**
 * Whether two numbers are the same answer. A fraction may have been rounded to two places, and a number
 * of many digits may have gone through a float32 tensor, which holds seven of them.
 */
export function isSame(given: number, computed: number): boolean {
  const near = Number.isInteger(computed) ? 1e-6 : 0.005001;
  return Math.abs(given - computed) <= Math.max(near, Math.abs(computed) * 2 ** -24);
}
