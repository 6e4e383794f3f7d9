/** The mistakes that matter to a question: those that change one of its numbers. */
import { pairsOf, rulesWith } from '../mistake';
import { stage, type Candidate, type Stage } from '../search';
import { blocksOf, madeOnlyIn, mistakes, placesOf, skippedLayers } from './catalogue';
import {
  asked,
  isSame,
  leadsTo,
  measured,
  predict,
  type Answers,
  type QuantityKind,
  type Question,
} from './question';
import { rightRules, type NumberMistake, type Rules } from './rules';
import { writtenOtherwise } from './written-otherwise';

/** One or two mistakes, and the numbers of a learner who makes them. */
export interface NumberCandidate extends Candidate<NumberMistake> {
  readonly rules: Rules;
  /** The numbers that are asked for. */
  readonly answers: Answers;
}

export interface Candidates {
  /** One mistake. */
  readonly singles: Stage<NumberCandidate>;
  /** The right numbers, written down in another way. */
  readonly writings: Stage<NumberCandidate>;
  /** One mistake, made in one layer only. */
  readonly slips: Stage<NumberCandidate>;
  /** One mistake, made in one block of layers only. */
  readonly blocks: Stage<NumberCandidate>;
  /** Two mistakes. */
  readonly pairs: Stage<NumberCandidate>;
}

const cache = new WeakMap<Question, Candidates>();

/** The candidates of a question. */
export function candidatesOf(question: Question): Candidates {
  const known = cache.get(question);
  if (known) return known;
  const candidates = candidatesIn(question);
  const singles = stage(() => candidates(singlesOf(question)));
  const alone = () => singles().map(({ mistakes: [mistake] }) => mistake!);
  const found = {
    singles,
    writings: stage(() => writtenOtherwise(question, answersUnder(question, rightRules))),
    slips: stage(() => candidates(slipsIn(placesOf, question, alone()))),
    blocks: stage(() => candidates(slipsIn(blocksOf, question, alone()))),
    pairs: stage(() => candidates(pairsOf(alone(), rightRules).filter(isLikely))),
  };
  cache.set(question, found);
  return found;
}

/** The numbers that are asked for, as a learner with these rules would answer them. */
export function answersUnder(question: Question, rules: Rules): Answers {
  const predicted = predict(question, rules);
  return Object.fromEntries(asked(question).map(({ name }) => [name, predicted[name]!]));
}

/** Whether a learner who makes these mistakes gives exactly these answers. */
export function answersAs(
  candidate: NumberCandidate,
  question: Question,
  answers: Answers,
): boolean {
  const names = Object.keys(answers);
  if (names.every((name) => isSame(answers[name]!, candidate.answers[name]!))) return true;
  // A learner who has rounded a fraction goes on with the rounded number.
  const isRounded = names.some((name) => !Number.isInteger(candidate.answers[name]));
  return isRounded && leadsTo(question, candidate.rules, answers);
}

function singlesOf({ network }: Question): NumberMistake[][] {
  const all = [...mistakes, ...(network ? skippedLayers(network) : [])];
  return all.map((mistake) => [mistake]);
}

function slipsIn(
  placesIn: typeof placesOf,
  { network }: Question,
  singles: readonly NumberMistake[],
): NumberMistake[][] {
  if (!network || network.layers.length < 2) return [];
  const places = placesIn(network);
  return singles.flatMap((mistake) => places.map((place) => [madeOnlyIn(place, mistake)]));
}

/** A rare mistake is paired with a frequent one only: else pairs would explain numbers by chance. */
function isLikely([first, second]: readonly [NumberMistake, NumberMistake]): boolean {
  return first.likelihood + second.likelihood > 3;
}

/** What a learner may believe to be 0; of anything else something is left. */
const mayBeZero: ReadonlySet<QuantityKind> = new Set([
  ...(['parameters', 'multiply-adds', 'padding', 'unseen'] as const),
  ...(['channel', 'row', 'column', 'index'] as const),
]);

/** Makes candidates of the mistakes that change an asked number into one that a learner could believe. */
function candidatesIn(
  question: Question,
): (groups: readonly (readonly NumberMistake[])[]) => NumberCandidate[] {
  const wanted = asked(question);
  const right = answersUnder(question, rightRules);
  return (groups) =>
    groups.flatMap((made) => {
      const rules = rulesWith(rightRules, ...made);
      const answers = answersUnder(question, rules);
      const isBelievable = wanted.every(({ name, kind }) => {
        const value = answers[name]!;
        if (measured.has(kind)) return Number.isFinite(value);
        return Number.isFinite(value) && (value > 0 || (value === 0 && mayBeZero.has(kind)));
      });
      const isDifferent = wanted.some(({ name }) => answers[name] !== right[name]);
      return isBelievable && isDifferent ? [{ mistakes: made, rules, answers }] : [];
    });
}
