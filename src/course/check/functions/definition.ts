/** What an exercise that asks for a function is made from. */
import type * as fastCheck from 'fast-check';
import type { RuleMistake } from '../../mistake';
import type { Plain } from '../../answer/answer';
import type { Exercise, ExerciseText } from '../exercise';

/** What a function returns: a number, or lists of numbers. */
export type Value = number | readonly Value[];

/** `fast-check`, passed in so that a definition need not load it. */
export type FastCheck = typeof fastCheck;

/** What a function is tried on: the arguments of each call. */
export interface Inputs<Args extends readonly Plain[]> {
  /**
   * What you would try first by hand, starting with the smallest. Every modelled mistake should show
   * here, so that the input in a finding is one that a learner can follow with a pencil.
   */
  readonly small: readonly Args[];
  /** Many more; the same ones in every check. */
  random(fc: FastCheck): fastCheck.Arbitrary<Args>;
  /** One that is large, with a small result, tried last: for a function that is right but slow. */
  readonly large?: Args;
}

/** Something that is true of some inputs and not of others, as a clause: `the stride is 1`. */
export interface Trait<Args extends readonly Plain[]> {
  /** For the name of the finding: `stride` gives `wrong-by-stride`. */
  readonly name: string;
  readonly holds: (...args: Args) => boolean;
  /** When it holds: `the stride is larger than 1`. */
  readonly yes: string;
  /** When it does not: `the stride is 1`. */
  readonly no: string;
}

/** The easier inputs. Being right on all of them earns some of the points. */
interface EasyInputs<Args extends readonly Plain[]> {
  readonly holds: (...args: Args) => boolean;
  /** `the stride is 1 and there is no padding` */
  readonly yes: string;
  readonly points: number;
}

/**
 * A function's exercise. `Args` are the arguments of a call, `R` the replaceable rules by which the
 * right result is computed.
 */
export interface FunctionDefinition<Args extends readonly Plain[], R> extends ExerciseText {
  /** The name of the function that is asked for. */
  readonly part: string;
  /** What it gives, in a few words: `the size of the output`. */
  readonly label: string;
  readonly points: number;
  readonly inputs: Inputs<Args>;
  /**
   * The right rules. There may be several sets that give the same results as long as no rule is
   * changed, but differ in what a mistake leads to: whether a read beyond the edge finds 0 or nothing.
   */
  readonly rules: readonly [R, ...R[]];
  /** The result under given rules. It may throw where a function that follows those rules would. */
  compute(rules: R, ...args: Args): Value;
  /** Mistakes that make no difference to this function do no harm. */
  readonly mistakes: readonly RuleMistake<R>[];
  /** Ways to divide the inputs, the likelier ones first. */
  readonly traits: readonly Trait<Args>[];
  readonly easy?: EasyInputs<Args>;
  /** The library function that it reimplements with numbers and lists, and therefore must not call. */
  readonly writesOut?: `F.${string}`;
  /** By how much a number may differ from the right one (0.0001). */
  readonly tolerance?: number;
}

/** What a learner who makes some of the modelled mistakes would hand in. */
export interface MistakenAnswer {
  /** The rules that the findings should name. */
  readonly rules: readonly string[];
  readonly parts: Readonly<Record<string, (...args: Plain[]) => Value>>;
}

export interface FunctionExercise extends Exercise {
  readonly kind: 'function';
  /** Every modelled mistake, and every pair of them, that changes the result of some input. */
  mistaken(): Promise<readonly MistakenAnswer[]>;
}
