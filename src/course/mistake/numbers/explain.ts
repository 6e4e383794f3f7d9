/** From the numbers of an answer to the mistakes that explain them. */
import { rulesWith } from '../mistake';
import { distinct, search } from '../search';
import { chanceOf, mostChance } from './chance';
import { contradictionOf, type Contradiction } from './contradiction';
import { answersAs, answersUnder, candidatesOf, type NumberCandidate } from './candidates';
import { madeSomewhere } from './catalogue';
import {
  asked,
  isSame,
  pathText,
  predict,
  Prediction,
  type Answers,
  type AskedQuantity,
  type Path,
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
  /** The number before that it does not fit, if there is no explanation. */
  readonly contradicts?: Contradiction;
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
  readonly states: Diagnosis['states'];
}

/**
 * Compares an answer with the right one and looks for the mistakes behind the difference.
 *
 * A wrong number that follows by the right rules from the numbers answered before it is `consistent`:
 * it needs no explanation, but what it follows from does. What is left is explained as a whole by one
 * mistake, else by right numbers that are written otherwise, else by one slip in one layer or block, else by
 * two mistakes, else number by number.
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
  const causes =
    wrong.length === 0 ? [] : causesOf(wrong, { question, answers, right, given, states });
  return { states, right, causes };
}

function causesOf(wrong: readonly AskedQuantity[], compared: Compared): Cause[] {
  const { question, answers } = compared;
  const { singles, writings, slips, blocks, pairs } = candidatesOf(question);
  const stages = [singles, writings, slips, blocks, pairs];
  const found = [...search(stages, (candidate) => answersAs(candidate, question, answers))];
  const whole = placed(found);
  if (whole.length === 0 || isWildGuess(whole, compared)) return oneByOne(wrong, compared);
  return isPair(whole[0])
    ? causesOfPair(whole[0]!.mistakes, wrong, compared)
    : [{ at: wrong[0]!, explanations: mistakesOf(whole), also: wrong.slice(1) }];
}

/** The different ones of some candidates; of one that is made in some layers only it may be unknown in which. */
function placed(found: readonly NumberCandidate[]): NumberCandidate[] {
  return distinct(found).map((candidate) => {
    const [mistake, ...others] = candidate.mistakes as [NumberMistake, ...NumberMistake[]];
    if (!mistake.isSlip || others.length > 0) return candidate;
    const isElsewhere = ({ mistakes: [other] }: NumberCandidate) =>
      other!.rule === mistake.rule && other!.form !== mistake.form;
    return found.some(isElsewhere)
      ? { ...candidate, mistakes: [madeSomewhere(mistake)] }
      : candidate;
  });
}

/**
 * Whether naming two mistakes would be a wild guess: there are hundreds of pairs, and almost any number
 * is the result of some pair. If several numbers were answered, a pair has to lead to all of them. A number
 * that stands alone must match one pair only, must not be a plain multiple of the right one, and must not be
 * among numbers of which pairs explain many.
 */
function isWildGuess(
  found: readonly NumberCandidate[],
  { question, answers, right, given }: Compared,
): boolean {
  const [at, ...others] = given;
  if (!isPair(found[0]) || !at || others.length > 0) return false;
  const [answer, expected] = [answers[at.name]!, right[at.name]!];
  const factor = Math.max(answer / expected, expected / answer);
  const isMultiple = Number.isInteger(factor) && (factor <= 20 || answer === 1);
  if (found.length > 1 || isMultiple) return true;
  const results = candidatesOf(question)
    .pairs()
    .map((pair) => pair.answers[at.name]!);
  return chanceOf(answer, expected, results) > mostChance;
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
    const all = placed(best.map(({ candidate }) => candidate));
    const found = isPair(all[0]) && all.length > 1 ? [] : all;
    const isExplained = ({ name }: AskedQuantity) =>
      found.length > 0 &&
      best.some(({ predicted }) => isSame(compared.answers[name]!, predicted[name]!));
    const { question, answers, given } = compared;
    const contradicts =
      found.length > 0 ? undefined : contradictionOf(at, given, question, answers);
    causes.push({
      at,
      explanations: mistakesOf(found),
      also: rest.filter(isExplained),
      ...(contradicts && { contradicts }),
    });
    left = rest.filter((quantity) => !isExplained(quantity));
  }
  return causes;
}

/** Of the candidates that explain one number, those that miss the fewest of the others. */
function bestFor(at: AskedQuantity, compared: Compared) {
  const { question, answers, given } = compared;
  const together = [at, ...given.filter((other) => isWrongWith(at, other, compared))];
  const { singles, slips, blocks, pairs } = candidatesOf(question);
  const likelyPairs = () => (isCarriedOn(compared) ? pairs().filter(isLikely) : []);
  const found = search([singles, slips, blocks, likelyPairs], ({ rules }) => {
    const prediction = new Prediction(question, rules, answers);
    return together.every(({ name }) => isSame(answers[name]!, prediction.of(name)));
  });
  const scored = [...found].map((candidate) => {
    const predicted = predict(question, candidate.rules, answers);
    const missed = given.filter((other) => !isSame(answers[other.name]!, predicted[other.name]!));
    return { candidate, predicted, misses: missed.length };
  });
  const fewest = Math.min(...scored.map(({ misses }) => misses));
  return scored.filter(({ misses }) => misses === fewest);
}

/** Whether both are wrong and of one image, as its height and width: a mistake in one of them is in the other, too. */
function isWrongWith(one: AskedQuantity, other: AskedQuantity, { states }: Compared): boolean {
  const placeOf = ({ path }: AskedQuantity) => pathText([path[0], ...path.slice(1, -1)] as Path);
  const isOfPair = [one, other].every(({ kind }) => kind === 'height' || kind === 'width');
  const isWrong = states[other.name] === 'wrong';
  return isOfPair && isWrong && one !== other && placeOf(one) === placeOf(other);
}

/** Whether the only number that is wrong by itself is one that others follow from: then it was computed, too. */
function isCarriedOn({ states }: Compared): boolean {
  const all = Object.values(states);
  return all.includes('consistent') && all.filter((state) => state === 'wrong').length === 1;
}

/** Whether two mistakes are both so frequent that they need no further evidence. */
function isLikely({ mistakes }: NumberCandidate): boolean {
  return mistakes.every(({ likelihood }) => likelihood === 3);
}

function isPair(candidate: NumberCandidate | undefined): boolean {
  return candidate?.mistakes.length === 2;
}

function mistakesOf(candidates: readonly NumberCandidate[]): (readonly NumberMistake[])[] {
  return candidates.map(({ mistakes }) => mistakes);
}
