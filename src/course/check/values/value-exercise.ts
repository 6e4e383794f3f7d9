/** Exercises that are answered with numbers. */
import {
  asked,
  explain,
  type AskedQuantity,
  type Answers,
  type Diagnosis,
  type Question,
} from '../../mistake';
import type { Answer } from '../../answer/answer';
import type { Exercise, ExerciseText, Part } from '../exercise';
import type { Outcome } from '../finding';
import { findingsOn } from './findings';
import { readAnswers } from './read-answers';

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
  const worth = worthOf(question, parts, read.answers, diagnosis);
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

/**
 * What a number is worth. One that follows from a wrong one before it shows that its rule is known, and
 * counts half; but not if it takes no knowledge: zeros, copies of a number that no mistake explains,
 * and what only follows from an optional part.
 */
function worthOf(
  question: Question,
  parts: readonly Part[],
  answers: Answers,
  { states, causes }: Diagnosis,
): (quantity: AskedQuantity) => number {
  const optional = new Set(parts.filter((part) => part.optional).map(({ name }) => name));
  const needed = asked(question).filter(({ path }) => !optional.has(path[0]));
  // A chain of steps that a learner may really have taken counts, even if it is optional.
  const isExplained = causes.every(({ explanations }) => explanations.length > 0);
  const without =
    isExplained || optional.size === 0 ? states : explain(question, only(answers, needed)).states;
  const isCopy = (name: string) =>
    needed.find((other) => answers[other.name] === answers[name])?.name !== name;
  return ({ name, path }) => {
    if (states[name] === 'right') return 1;
    const state = (optional.has(path[0]) ? states : without)[name];
    if (state !== 'consistent' || answers[name] === 0) return 0;
    return isExplained || !isCopy(name) ? 0.5 : 0;
  };
}

function only(answers: Answers, quantities: readonly AskedQuantity[]): Answers {
  const names = new Set(quantities.map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
