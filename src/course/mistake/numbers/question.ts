/** A question whose answers are numbers, each computed from the rules and from the ones before it. */
import type { Network } from './network';
import type { Rules } from './rules';

/** What a quantity is, by its name: as it was answered, or else as it follows from others. */
export type Known = (name: string) => number | undefined;

/** Where a number is in an answer: the part, and the index in it if that is a list. */
export type Path = readonly [part: string, ...at: number[]];

/** The path as a learner would write it: `steps[0]`. */
export function pathText([part, ...at]: Path): string {
  return part + at.map((i) => `[${i}]`).join('');
}

/** What a number says. The `size` of a square image is its height and its width. */
export type QuantityKind =
  | 'batch'
  | 'depth'
  | 'size'
  | 'height'
  | 'width'
  | 'kernel'
  | 'stride'
  | 'padding'
  | 'features'
  | 'parameters'
  | 'activations'
  | 'multiply-adds'
  | 'field'
  | 'jump'
  | 'channel'
  | 'row'
  | 'column'
  | 'index'
  | 'unseen'
  | 'gradient'
  | 'weight';

/** Kinds that count nothing: such a number may be negative, a fraction or 0. */
export const measured: ReadonlySet<QuantityKind> = new Set(['gradient', 'weight']);

/** One number that is asked for, or that is needed on the way. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** Unique in its question, such as `size 1`. */
  readonly name: string;
  /** Where it is in the answer; nothing if it is not asked for. */
  readonly path?: Path;
  /** Where in the network it is, as a message begins: ``At `Conv2d(3, 10, 3)` ``; '' if there is no need. */
  readonly place: string;
  /** Computes it from what is known before it. */
  compute(rules: Rules, known: Known): number;
}

export type AskedQuantity = Quantity & { readonly path: Path };

export interface Question {
  /** In the order of computation. What was not answered is computed on the way. */
  readonly quantities: readonly Quantity[];
  /** What the question is about, if it is about layers. */
  readonly network?: Network;
}

/** Numbers of an answer by the names of the quantities; a missing one was not answered. */
export type Answers = Readonly<Record<string, number>>;

/**
 * Computes quantities of a question by given rules, each when it is first needed, from the numbers that
 * were answered before it. Under the right rules a number that agrees with this follows from the ones
 * before it, right or wrong.
 */
export class Prediction {
  readonly #computed = new Map<string, number>();
  readonly #byName: ReadonlyMap<string, Quantity>;
  readonly #known: Known;

  constructor(
    question: Question,
    private readonly rules: Rules,
    answers: Answers = {},
  ) {
    this.#byName = byNameOf(question);
    this.#known = (name) => answers[name] ?? (this.#byName.has(name) ? this.of(name) : undefined);
  }

  /** What the rules make of one quantity. */
  of(name: string): number {
    const before = this.#computed.get(name);
    if (before !== undefined) return before;
    const value = this.#byName.get(name)!.compute(this.rules, this.#known);
    this.#computed.set(name, value);
    return value;
  }
}

const byName = new WeakMap<Question, ReadonlyMap<string, Quantity>>();

function byNameOf(question: Question): ReadonlyMap<string, Quantity> {
  const found =
    byName.get(question) ??
    new Map(question.quantities.map((quantity) => [quantity.name, quantity] as const));
  byName.set(question, found);
  return found;
}

/** What the rules make of every quantity. */
export function predict(question: Question, rules: Rules, answers: Answers = {}): Answers {
  const prediction = new Prediction(question, rules, answers);
  return Object.fromEntries(question.quantities.map(({ name }) => [name, prediction.of(name)]));
}

/** Whether the rules lead to exactly these answers; it stops at the first that differs. */
export function leadsTo(question: Question, rules: Rules, answers: Answers): boolean {
  const prediction = new Prediction(question, rules, answers);
  return question.quantities.every(({ name }) => {
    const answer = answers[name];
    return answer === undefined || isSame(answer, prediction.of(name));
  });
}

/** The quantities that are asked for. */
export function asked({ quantities }: Question): AskedQuantity[] {
  return quantities.filter((quantity): quantity is AskedQuantity => quantity.path !== undefined);
}

/**
 * Whether two numbers are the same answer. A fraction may have been rounded to two places, and a number
 * of many digits may have gone through a float32 tensor, which holds seven of them.
 */
export function isSame(given: number, computed: number): boolean {
  const near = Number.isInteger(computed) ? 1e-6 : 0.005001;
  return Math.abs(given - computed) <= Math.max(near, Math.abs(computed) * 2 ** -24);
}
