/** The short name of a question: `chains-2-17` is topic, difficulty and seed. */
import { isDifficulty, isTopic, type Difficulty, type Topic } from './topic';

export interface QuestionId {
  readonly topic: Topic;
  readonly difficulty: Difficulty;
  readonly seed: number;
}

export function formatId({ topic, difficulty, seed }: QuestionId): string {
  return `${topic}-${difficulty}-${seed}`;
}

/** What the name says; nothing if it is not the name of a question. */
export function parseId(id: string): QuestionId | undefined {
  const [, topic, difficulty, digits] = /^([a-z-]+)-([1-3])-(0|[1-9]\d*)$/.exec(id) ?? [];
  const [level, seed] = [Number(difficulty), Number(digits)];
  if (!isTopic(topic) || !isDifficulty(level) || !isSeed(seed)) return undefined;
  return { topic, difficulty: level, seed };
}

/** Whole, not below 0, and written without an exponent. */
export function isSeed(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Whether something is the name of a question. */
export function isQuestionId(id: unknown): id is string {
  return typeof id === 'string' && parseId(id) !== undefined;
}
