/** Exercises that are answered by numbers. */
import { asked, explain, type Answers, type Question, type State } from '../../mistake';
import type { Answer } from '../answer';
import type { Exercise, ExerciseText, Part } from '../exercise';
import type { Outcome } from '../finding';
import { findingsOn } from './findings';
import { readAnswers } from './read-answers';

/** What makes an exercise of a question. */
export interface ValueExerciseOptions extends Omit<ExerciseText, 'starter'> {
  readonly question: Question;
  /** For each part of the question, what it is and how many points it brings. */
  readonly parts: readonly Part[];
}

export interface ValueExercise extends Exercise {
  readonly kind: 'values';
  readonly question: Question;
}

/** What a number is worth: one that follows from a wrong one before it shows that its rule is known. */
const worth: Record<State, number> = { right: 1, consistent: 0.5, wrong: 0 };

/**
 * An exercise whose parts are numbers or lists of numbers.
 *
 * @throws if the parts are not those that the question asks for
 */
export function valueExercise({ question, parts, ...text }: ValueExerciseOptions): ValueExercise {
  const names = new Set(asked(question).map(({ path }) => path[0]));
  const listed = parts.map(({ name }) => name);
  if (String([...names].sort()) !== String([...listed].sort())) {
    throw new Error(
      `valueExercise ${text.id}: the question asks for ${[...names].join(', ')}, the parts are ${listed.join(', ')}`,
    );
  }
  return {
    ...text,
    kind: 'values',
    starter: parts
      .map(({ name, label }) => `export const ${name} = undefined; // ${label}`)
      .join('\n'),
    question,
    parts,
    check: (answer) => checkValues(question, parts, answer),
  };
}

/**
 * What is found about the numbers of an answer, by the names of their quantities.
 *
 * @internal Tests ask it about thousands of answers.
 */
export function findingsFor(question: Question, parts: readonly Part[], answers: Answers) {
  const diagnosis = explain(question, answers);
  return { diagnosis, findings: findingsOn(question, parts, answers, diagnosis) };
}

async function checkValues(
  question: Question,
  parts: readonly Part[],
  answer: Answer,
): Promise<Outcome> {
  const read = await readAnswers(question, parts, answer);
  const { diagnosis, findings: found } = findingsFor(question, parts, read.answers);
  const findings = [...found, ...read.findings];
  const points = parts.map(({ name, points }) => {
    const quantities = asked(question).filter(({ path }) => path[0] === name);
    const share = quantities
      .map((quantity) => diagnosis.states[quantity.name])
      .reduce((sum, state) => sum + (state ? worth[state] : 0), 0);
    // Whole and half points, in favour of nobody: a part is whole only if all of it is right.
    return [name, Math.floor((2 * points * share) / quantities.length) / 2] as const;
  });
  const answered = points.filter(([name], i) => {
    const isLeftOut = asked(question).every(
      (quantity) => quantity.path[0] !== name || read.answers[quantity.name] === undefined,
    );
    return !(parts[i]!.optional && isLeftOut);
  });
  return { points: Object.fromEntries(answered), findings };
}
