/** Makes questions: the same topic, difficulty and seed give the same question everywhere. */
import { valueExercise, type ValueExercise } from '../check/values';
import type { Part } from '../check/exercise';
import { near } from '../progress/near';
import type { Question } from '../mistake';
import { UsageError } from '../../shape';
import { drawFor } from './draw';
import { formatId, isSeed, parseId, type QuestionId } from './question-id';
import { isDifficulty, isTopic, topics, type Difficulty, type Topic } from './topic';
import { topicTable } from './topics';
import type { Variant } from './variant';
import { isWellPosed } from './well-posed';

/** A practice question. */
export interface PracticeQuestion extends QuestionId {
  /** It gives exactly the same question everywhere: `chains-2-17`. */
  readonly id: string;
  /** What is given and what is asked, in Markdown that reads well as it is. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** From a first question to a last push; none contains the answer. */
  readonly hints: readonly string[];
  readonly question: Question;
  /** Checks an answer, and names the mistakes. */
  readonly exercise: ValueExercise;
}

export interface GenerateOptions {
  /** A whole number from 0 on. */
  readonly seed: number;
  /** (1) */
  readonly difficulty?: Difficulty;
}

/** At most this many are drawn before giving up; far fewer are ever needed. */
const most = 5000;

/**
 * A question of a topic. It is well-posed: the right answer and each mistake that is modelled lead to
 * different numbers.
 *
 * @throws UsageError if there is no such topic, difficulty or seed
 * @example
 * generate('chains', { seed: 17, difficulty: 2 }).id // 'chains-2-17'
 */
export function generate(
  topic: Topic,
  { seed, difficulty = 1 }: GenerateOptions,
): PracticeQuestion {
  requireTopic(topic);
  requireDifficulty(difficulty);
  requireSeed(seed);
  const id = formatId({ topic, difficulty, seed });
  const { title, purpose, draw } = topicTable[topic];
  const { question, parts, hints, text } = drawWellPosed(id, (source) => draw(source, difficulty));
  const task = `${text}\n\n${answerList(parts)}`;
  const exercise = valueExercise({ id, title, purpose, task, hints, question, parts });
  return { id, topic, difficulty, seed, text: task, parts, hints, question, exercise };
}

/** The question with a name such as `chains-2-17`; nothing if it is not the name of a question. */
export function questionOf(id: string): PracticeQuestion | undefined {
  const parsed = parseId(id);
  return parsed && generate(parsed.topic, parsed);
}

function drawWellPosed(
  id: string,
  draw: (source: ReturnType<typeof drawFor>) => readonly Variant[],
): Variant {
  const source = drawFor(id);
  for (let i = 0; i < most; i++) {
    const found = draw(source).find(
      ({ question, parts }) => isWellPosed(question, optionalNames(parts)).ok,
    );
    // Optional parts come last.
    if (found) return { ...found, parts: [...found.parts].sort(byOptional) };
  }
  throw new Error(`No well-posed question was found for ${id}`);
}

function byOptional(one: Part, other: Part): number {
  return Number(one.optional ?? false) - Number(other.optional ?? false);
}

function optionalNames(parts: readonly Part[]): string[] {
  return parts.filter(({ optional }) => optional).map(({ name }) => name);
}

/** The names of the answer, each with what it is. */
function answerList(parts: readonly Part[]): string {
  const line = ({ name, label, optional }: Part) =>
    `- \`${name}\`: ${label}${optional ? ' (optional)' : ''}`;
  return ['The answer:', '', ...parts.map(line)].join('\n');
}

/** @throws UsageError with what may have been meant */
export function requireTopic(topic: unknown): asserts topic is Topic {
  if (isTopic(topic)) return;
  const names = typeof topic === 'string' ? near(topic, topics) : [];
  const meant =
    names.length === 0 ? '' : ` Did you mean ${names.map((name) => `'${name}'`).join(' or ')}?`;
  throw new UsageError(
    `practice has no topic ${JSON.stringify(topic) ?? String(topic)}.${meant}`,
    `The topics are ${topics.join(', ')}.`,
  );
}

export function requireDifficulty(difficulty: unknown): asserts difficulty is Difficulty {
  if (isDifficulty(difficulty)) return;
  throw new UsageError(
    `practice has no difficulty ${String(difficulty)}`,
    'The difficulty can be 1, 2 or 3.',
  );
}

export function requireSeed(seed: unknown): asserts seed is number {
  if (isSeed(seed)) return;
  throw new UsageError(
    `practice expected a whole number of at least 0 as the seed, but got ${String(seed)}`,
    'Any such number will do; the same seed gives the same question.',
  );
}
