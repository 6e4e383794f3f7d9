/** A number that does not fit one before it: right by the rules, but computed from another number. */
import { chanceOf, mostChance } from './chance';
import { candidatesOf } from './candidates';
import { isSame, Prediction, type Answers, type AskedQuantity, type Question } from './question';
import { rightRules } from './rules';

/** Which number of the answer a later one does not fit, and from which other one that follows. */
export interface Contradiction {
  readonly before: AskedQuantity;
  readonly value: number;
}

/** Larger numbers in the place of one that was answered are not tried. */
const most = 1000;

/**
 * The number before it that `at` does not fit. Nothing if several could be meant, unless one has a value
 * that a mistake leads to; nor if almost any number would follow from some other one, nor from one that no
 * mistake leads to if a factor in a product explains as much.
 */
export function contradictionOf(
  at: AskedQuantity,
  given: readonly AskedQuantity[],
  question: Question,
  answers: Answers,
): Contradiction | undefined {
  const answer = answers[at.name]!;
  const expected = new Prediction(question, rightRules, answers).of(at.name);
  const found = given.slice(0, given.indexOf(at)).flatMap((before): Contradiction[] => {
    const results = Array.from({ length: most }, (_, i) =>
      new Prediction(question, rightRules, { ...answers, [before.name]: i + 1 }).of(at.name),
    );
    const fitting = results.flatMap((result, i) => (isSame(answer, result) ? [i + 1] : []));
    const isChance = chanceOf(answer, expected, results) > mostChance;
    return fitting.length === 1 && !isChance ? [{ before, value: fitting[0]! }] : [];
  });
  const known = found.filter(({ before, value }) =>
    candidatesOf(question)
      .singles()
      .some((candidate) => isSame(value, candidate.answers[before.name]!)),
  );
  const right = new Prediction(question, rightRules).of(at.name);
  const isMultiple = Number.isInteger(answer / right);
  const [one, ...others] = known.length > 0 || isMultiple ? known : found;
  return others.length === 0 ? one : undefined;
}
