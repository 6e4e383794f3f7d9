/** From the numbers of an answer to the mistakes that explain them. */
import { answersAs, answersUnder, candidatesOf, type Candidate } from './candidates';
import { rulesWith, type Mistake } from './mistake';
import {
  asked,
  isSame,
  predict,
  Prediction,
  type Answers,
  type Quantity,
  type Question,
} from './question';
import { rightRules } from './rules';

/** How one number of an answer was judged. */
type State = 'right' | 'consistent' | 'wrong';

/** What caused a wrong number. */
export interface Cause {
  /** The first number that it makes wrong. */
  readonly at: Quantity;
  /**
   * The explanations, the likeliest first: one or two mistakes each. If there are several, they explain
   * the number equally well; if there is none, no modelled mistake leads to it.
   */
  readonly explanations: readonly (readonly Mistake[])[];
  /** Further numbers that it makes wrong, besides those that follow from this one. */
  readonly also: readonly Quantity[];
}

export interface Diagnosis {
  /** By the names of the quantities that were answered. */
  readonly states: Readonly<Record<string, State>>;
  /** The right numbers, by the names of the quantities. */
  readonly right: Answers;
  /** In the order of the numbers; empty if all are right. */
  readonly causes: readonly Cause[];
}

/**
 * Compares an answer with the right one and looks for the mistakes behind the difference.
 *
 * A wrong number that follows by the right rules from the numbers answered before it is `consistent`:
 * it needs no explanation, but what it follows from does. What is left is explained as a whole by one
 * mistake, else by one slip in one layer, else by two mistakes, else number by number.
 */
export function explain(question: Question, answers: Answers): Diagnosis {
  const right = answersUnder(question, rightRules);
  const given = asked(question).filter(({ name }) => answers[name] !== undefined);
  const isRight = ({ name }: Quantity) => isSame(answers[name]!, right[name]!);
  const follows = predict(question, rightRules, answers);
  const states: Record<string, State> = {};
  for (const quantity of given) {
    const { name } = quantity;
    const isConsistent = isSame(answers[name]!, follows[name]!);
    states[name] = isRight(quantity) ? 'right' : isConsistent ? 'consistent' : 'wrong';
  }
  const wrong = given.filter(({ name }) => states[name] === 'wrong');
  const causes = wrong.length === 0 ? [] : explainAll(question, answers, given, wrong, right);
  return { states, right, causes };
}

function explainAll(
  question: Question,
  answers: Answers,
  given: readonly Quantity[],
  wrong: readonly Quantity[],
  right: Answers,
): Cause[] {
  const { singles, slips, pairs } = candidatesOf(question);
  for (const stage of [singles, slips, pairs]) {
    const whole = distinct(stage().filter((candidate) => answersAs(candidate, question, answers)));
    if (whole.length === 0) continue;
    if (stage === pairs && isThin(given, whole, answers, right)) break;
    return stage === pairs
      ? placed(whole[0]!, question, answers, given)
      : [{ at: wrong[0]!, explanations: whole, also: wrong.slice(1) }];
  }
  return explainOneByOne(question, answers, given, wrong, right);
}

/**
 * Whether naming two mistakes would be a wild guess: there are hundreds of pairs, and almost any number
 * is the result of some pair. A single number must match one pair only, and must not be a plain
 * multiple or neighbour of the right one.
 */
function isThin(
  given: readonly Quantity[],
  whole: readonly unknown[],
  answers: Answers,
  right: Answers,
): boolean {
  if (given.length > 1) return false;
  const [answer, expected] = [answers[given[0]!.name]!, right[given[0]!.name]!];
  const factor = Math.max(answer / expected, expected / answer);
  const isPlain = Math.abs(answer - expected) <= 1 || (factor <= 20 && Number.isInteger(factor));
  return whole.length > 1 || isPlain;
}

/** Two mistakes, each at the first number that it changes; together if that is the same number. */
function placed(
  mistakes: readonly Mistake[],
  question: Question,
  answers: Answers,
  given: readonly Quantity[],
): Cause[] {
  const right = predict(question, rightRules, answers);
  const found = mistakes.map((mistake) => {
    const predicted = predict(question, rulesWith(rightRules, mistake), answers);
    const at = given.find(({ name }) => !isSame(predicted[name]!, right[name]!));
    return { mistake, at: at ?? given[0]! };
  });
  const places = given.filter((quantity) => found.some(({ at }) => at === quantity));
  return places.map((at) => ({
    at,
    explanations: [found.filter((one) => one.at === at).map(({ mistake }) => mistake)],
    also: [],
  }));
}

/** A cause for the first wrong number, one for the first that it leaves unexplained, and so on. */
function explainOneByOne(
  question: Question,
  answers: Answers,
  given: readonly Quantity[],
  wrong: readonly Quantity[],
  right: Answers,
): Cause[] {
  const { singles, slips, pairs } = candidatesOf(question);
  const causes: Cause[] = [];
  let left = wrong;
  while (left.length > 0) {
    const at = left[0]!;
    // A number at the end depends on many steps, and some pair leads to almost any number.
    const stages = at.path!.length > 1 ? [singles, slips, pairs] : [singles, slips];
    const scored = firstStage(stages, question, answers, at).map((candidate) => {
      const predicted = predict(question, candidate.rules, answers);
      const misses = given.filter(({ name }) => !isSame(answers[name]!, predicted[name]!)).length;
      return { candidate, predicted, misses };
    });
    const fewest = Math.min(...scored.map(({ misses }) => misses));
    const best = scored.filter(({ misses }) => misses === fewest);
    const found = distinct(best.map(({ candidate }) => candidate));
    const isPair = (found[0]?.length ?? 0) > 1;
    const isGuess = isPair && isThin([at], found, answers, right);
    const isExplained = ({ name }: Quantity) =>
      !isGuess && best.some(({ predicted }) => isSame(answers[name]!, predicted[name]!));
    const rest = left.slice(1);
    causes.push({ at, explanations: isGuess ? [] : found, also: rest.filter(isExplained) });
    left = rest.filter((quantity) => !isExplained(quantity));
  }
  return causes;
}

/** The candidates for one number, from the first stage that has any. */
function firstStage(
  stages: readonly (() => readonly Candidate[])[],
  question: Question,
  answers: Answers,
  { name }: Quantity,
): readonly Candidate[] {
  for (const stage of stages) {
    const found = stage().filter(({ rules }) => {
      return isSame(answers[name]!, new Prediction(question, rules, answers).of(name));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** The likeliest first, and only one of those with the same rules. */
function distinct(candidates: readonly Candidate[]): (readonly Mistake[])[] {
  const byRules = new Map<string, readonly Mistake[]>();
  const sorted = [...candidates].sort((a, b) => b.likelihood - a.likelihood);
  for (const { mistakes } of sorted) {
    const key = mistakes
      .map(({ rule }) => rule)
      .sort()
      .join(' ');
    if (!byRules.has(key)) byRules.set(key, mistakes);
  }
  return [...byRules.values()];
}
