/** What the failing inputs have in common, if no modelled mistake explains them. */
import type { Plain } from '../../answer/answer';
import type { Trait } from './definition';
import type { Trial } from './try-function';

export interface Pattern {
  readonly name: string;
  /** `Right whenever the stride is 1; wrong whenever the stride is larger than 1.` */
  readonly message: string;
}

/** Fewer right inputs than this prove nothing. */
const FEWEST = 5;

/**
 * The accepted probability that all wrong inputs have a trait by chance. One wrong input in twenty
 * says nothing if half of all inputs have the trait; ten wrong ones that all have it do.
 */
const CHANCE = 0.01;

/**
 * A trait that divides the inputs into right and wrong ones: exactly if there is such a trait, else so
 * that all are right on one side, which is no accident.
 */
export function findPattern<Args extends readonly Plain[]>(
  traits: readonly Trait<Args>[],
  trials: readonly Trial<Args>[],
): Pattern | undefined {
  const splits = traits.flatMap((trait) => [
    split(trait, trials, true),
    split(trait, trials, false),
  ]);
  const likely = splits.filter(
    ({ right, tried, wrong }) =>
      right.every(({ isRight }) => isRight) &&
      right.length >= FEWEST &&
      (tried.length / trials.length) ** wrong < CHANCE,
  );
  const best = likely.sort((a, b) => b.wrong / b.tried.length - a.wrong / a.tried.length)[0];
  return best && { name: best.trait.name, message: say(best) };
}

interface Split<Args extends readonly Plain[]> {
  readonly trait: Trait<Args>;
  /** Whether the inputs that have the trait are the ones that fail. */
  readonly isWrongWith: boolean;
  /** The side that should be right. */
  readonly right: readonly Trial<Args>[];
  /** The other side, and how many of its inputs are wrong. */
  readonly tried: readonly Trial<Args>[];
  readonly wrong: number;
}

function split<Args extends readonly Plain[]>(
  trait: Trait<Args>,
  trials: readonly Trial<Args>[],
  isWrongWith: boolean,
): Split<Args> {
  const isTried = ({ args }: Trial<Args>) => trait.holds(...args) === isWrongWith;
  const tried = trials.filter(isTried);
  const right = trials.filter((trial) => !isTried(trial));
  return { trait, isWrongWith, right, tried, wrong: tried.filter((t) => !t.isRight).length };
}

function say<Args extends readonly Plain[]>(split: Split<Args>): string {
  const { trait, isWrongWith, tried, wrong } = split;
  const [rightWhen, wrongWhen] = isWrongWith ? [trait.no, trait.yes] : [trait.yes, trait.no];
  const where =
    wrong === tried.length
      ? `wrong whenever ${wrongWhen}`
      : `wrong on ${wrong} of ${tried.length} inputs where ${wrongWhen}`;
  return `Right whenever ${rightWhen}; ${where}.`;
}
