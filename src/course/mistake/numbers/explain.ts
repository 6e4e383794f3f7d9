/** From the numbers of an answer to the mistakes that explain them. */
import { rulesWith } from '../mistake';
import { distinct, search } from '../search';
import { answersAs, answersUnder, candidatesOf, type NumberCandidate } from './candidates';
import {
  asked,
  isSame,
  predict,
  Prediction,
  type Answers,
  type AskedQuantity,
  type Question,
} from './question';
import { rightRules, type NumberMistake } from './rules';

/** How one number of an answer was judged. */
type State = 'right' | 'consistent' | 'wrong';

/** What caused a wrong number. */
export interface Cause {
  /** The first number that it makes wrong. */
  readonly at: AskedQuantity;
  /**
   * The explanations, the likeliest first: one or two mistakes each. If there are several, they explain
   * the number equally well; if there is none, no modelled mistake leads to it.
   */
  readonly explanations: readonly (readonly NumberMistake[])[];
  /** Further numbers that it makes wrong, besides those that follow from this one. */
  readonly also: readonly AskedQuantity[];
}

export interface Diagnosis {
  /** By the names of the quantities that were answered. */
  readonly states: Readonly<Record<string, State>>;
  /** The right numbers, by the names of the quantities. */
  readonly right: Answers;
  /** In the order of the numbers; empty if all are right. */
  readonly causes: readonly Cause[];
}

/** An answer beside the right one. */
interface Compared {
  readonly question: Question;
  readonly answers: Answers;
  readonly right: Answers;
  /** The quantities that were answered. */
  readonly given: readonly AskedQuantity[];
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
  const follows = predict(question, rightRules, answers);
  const states: Record<string, State> = {};
  for (const { name } of given) {
    const isRight = isSame(answers[name]!, right[name]!);
    const isConsistent = isSame(answers[name]!, follows[name]!);
    states[name] = isRight ? 'right' : isConsistent ? 'consistent' : 'wrong';
  }
  const wrong = given.filter(({ name }) => states[name] === 'wrong');
  const causes = wrong.length === 0 ? [] : causesOf(wrong, { question, answers, right, given });
  return { states, right, causes };
}

function causesOf(wrong: readonly AskedQuantity[], compared: Compared): Cause[] {
  const { question, answers, given } = compared;
  const { singles, slips, pairs } = candidatesOf(question);
  const stages = [singles, slips, pairs];
  const whole = [...distinct(search(stages, (found) => answersAs(found, question, answers)))];
  if (whole.length === 0 || isWildGuess(whole, given, compared)) return oneByOne(wrong, compared);
  return isPair(whole[0])
    ? causesOfPair(whole[0]!.mistakes, wrong, compared)
    : [{ at: wrong[0]!, explanations: mistakesOf(whole), also: wrong.slice(1) }];
}

/** With a greater chance than this, a pair that explains a single number is no evidence of two mistakes. */
const mostChance = 0.1;

/**
 * Whether naming two mistakes would be a wild guess: there are hundreds of pairs, and almost any number
 * is the result of some pair. A single number must match one pair only, must not be a plain multiple of
 * the right one, and must not be one of which pairs explain many around it.
 */
function isWildGuess(
  found: readonly NumberCandidate[],
  explained: readonly AskedQuantity[],
  compared: Compared,
): boolean {
  const [at, ...others] = explained;
  if (!isPair(found[0]) || !at || others.length > 0) return false;
  const [answer, expected] = [compared.answers[at.name]!, compared.right[at.name]!];
  const factor = Math.max(answer / expected, expected / answer);
  const isMultiple = factor > 1 && factor <= 20 && Number.isInteger(factor);
  return found.length > 1 || isMultiple || chanceOfPair(at, compared) > mostChance;
}

/**
 * How likely it is that a number is explained by chance: the share that pairs lead to of the whole numbers
 * that are as near to the expected one as the answer is.
 */
function chanceOfPair(at: AskedQuantity, { question, answers, given }: Compared): number {
  const expected = new Prediction(question, rightRules, answers).of(at.name);
  const distance = Math.abs(answers[at.name]! - expected);
  const others = given.filter((other) => other !== at);
  const reached = candidatesOf(question)
    .pairs()
    .filter((pair) => others.every(({ name }) => isSame(answers[name]!, pair.answers[name]!)))
    .map((pair) => Math.round(pair.answers[at.name]!))
    .filter((value) => value !== expected && Math.abs(value - expected) <= distance + 0.5);
  return new Set(reached).size / (distance + Math.min(distance, expected));
}

/** Two mistakes, each at the first number that it changes; together if that is the same number. */
function causesOfPair(
  mistakes: readonly NumberMistake[],
  wrong: readonly AskedQuantity[],
  { question, answers, given }: Compared,
): Cause[] {
  const follows = predict(question, rightRules, answers);
  const found = mistakes.map((mistake) => {
    const predicted = predict(question, rulesWith(rightRules, mistake), answers);
    const at = given.find(({ name }) => !isSame(predicted[name]!, follows[name]!));
    return { mistake, at: at ?? wrong[0]! };
  });
  const places = given.filter((quantity) => found.some(({ at }) => at === quantity));
  return places.map((at) => ({
    at,
    explanations: [found.filter((one) => one.at === at).map(({ mistake }) => mistake)],
    also: [],
  }));
}

/** A cause for the first wrong number, one for the first that it leaves unexplained, and so on. */
function oneByOne(wrong: readonly AskedQuantity[], compared: Compared): Cause[] {
  const causes: Cause[] = [];
  for (let left = wrong; left.length > 0;) {
    const [at, ...rest] = left as [AskedQuantity, ...AskedQuantity[]];
    const best = bestFor(at, compared);
    const found = [...distinct(best.map(({ candidate }) => candidate))];
    const isExplained = ({ name }: AskedQuantity) =>
      best.some(({ predicted }) => isSame(compared.answers[name]!, predicted[name]!));
    causes.push({ at, explanations: mistakesOf(found), also: rest.filter(isExplained) });
    left = rest.filter((quantity) => !isExplained(quantity));
  }
  return causes;
}

/**
 * Of the mistakes that explain one number, those that miss the fewest of the others. Two mistakes would
 * be a wild guess, as they leave the others unexplained.
 */
function bestFor({ name }: AskedQuantity, { question, answers, given }: Compared) {
  const { singles, slips } = candidatesOf(question);
  const found = search([singles, slips], ({ rules }) =>
    isSame(answers[name]!, new Prediction(question, rules, answers).of(name)),
  );
  const scored = [...found].map((candidate) => {
    const predicted = predict(question, candidate.rules, answers);
    const missed = given.filter((other) => !isSame(answers[other.name]!, predicted[other.name]!));
    return { candidate, predicted, misses: missed.length };
  });
  const fewest = Math.min(...scored.map(({ misses }) => misses));
  return scored.filter(({ misses }) => misses === fewest);
}

function isPair(candidate: NumberCandidate | undefined): boolean {
  return candidate?.mistakes.length === 2;
}

function mistakesOf(candidates: readonly NumberCandidate[]): (readonly NumberMistake[])[] {
  return candidates.map(({ mistakes }) => mistakes);
}
