/** Exercises that are answered with numbers. */
import { asked, explain, type Answers, type Question } from '../../mistake';
import type { Answer } from '../../answer/answer';
import type { Exercise, ExerciseText, Part } from '../exercise';
import type { Finding, Outcome } from '../finding';
import { findingsOn } from './findings';
import { readAnswers } from './read-answers';
import { worthOf } from './worth';

/** What turns a question into an exercise. */
export interface ValueExerciseOptions extends Omit<ExerciseText, 'starter'> {
  readonly question: Question;
  /** For each part of the question, what it is and how many points it is worth. */
  readonly parts: readonly Part[];
}

export interface ValueExercise extends Exercise {
  readonly kind: 'values';
  readonly question: Question;
}

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
 * The findings on the numbers of an answer, by the names of their quantities.
 *
 * @internal Tests call it with thousands of answers.
 */
export function findingsFor(question: Question, parts: readonly Part[], answers: Answers) {
  const diagnosis = explain(question, answers);
  const worth = worthOf(question, parts, answers, diagnosis);
  return { worth, findings: findingsOn(question, parts, answers, diagnosis, worth) };
}

/** Where a tensor was answered, its numbers are those of its shape: `photos.shape[2]`. */
function inShapes(finding: Finding, parts: readonly string[]): Finding {
  const renamed = (text: string) =>
    parts.reduce((now, part) => now.replaceAll(`${part}[`, `${part}.shape[`), text);
  return { ...finding, part: renamed(finding.part), message: renamed(finding.message) };
}

async function checkValues(
  question: Question,
  parts: readonly Part[],
  answer: Answer,
): Promise<Outcome> {
  const read = await readAnswers(question, parts, answer);
  const { worth, findings: found } = findingsFor(question, parts, read.answers);
  const findings = [...found.map((finding) => inShapes(finding, read.shapes)), ...read.findings];
  const points = parts.map(({ name, points }) => {
    const quantities = asked(question).filter(({ path }) => path[0] === name);
    const share = quantities.reduce((sum, quantity) => sum + worth(quantity), 0);
    // Whole and half points, rounded down: a part earns all its points only if all of it is right.
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
