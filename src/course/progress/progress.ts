/** What is kept of a learner's work, as data: how it begins, and how it is read. A browser reads it, too. */
import {
  areTextsOrMissing,
  isAmount,
  isCount,
  isDate,
  isRecord,
  isTextOrMissing,
} from './validators';

/** How one exercise has gone so far. */
export interface ExerciseProgress {
  /** How many answers were checked; one that was checked before, as when all cells run, is no new try. */
  readonly attempts: number;
  /** Whether it was ever right; a later wrong answer takes nothing away. */
  readonly passed: boolean;
  /** The best points so far. */
  readonly points: number;
  readonly maxPoints: number;
  /** How many hints were given. */
  readonly hints: number;
  readonly solutionShown: boolean;
  /** What was found wrong: how often, keyed by the stable names of the findings. */
  readonly mistakes: Readonly<Record<string, number>>;
  /** Dates in ISO 8601, UTC. */
  readonly firstTried?: string;
  readonly lastTried?: string;
  readonly passedAt?: string;
  /** By which the last answer is known again. */
  readonly lastAnswer?: string;
  /** The same of those before it, the latest at the end. */
  readonly earlierAnswers?: readonly string[];
  /** When the learner last turned to it by a hint or by its name: a date like the others. */
  readonly lastOn?: string;
}

/** The whole file. */
export interface Progress {
  /** What the file is, for anyone who finds it. */
  readonly convlab: 'progress';
  readonly version: typeof VERSION;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
  /** What the `practice` module keeps; nothing here reads it. */
  readonly practice?: unknown;
}

/** Raised when an older convlab could no longer read the file correctly. */
const VERSION = 1;

export const noProgress: Progress = { convlab: 'progress', version: VERSION, exercises: {} };

export const untried: ExerciseProgress = {
  attempts: 0,
  passed: false,
  points: 0,
  maxPoints: 0,
  hints: 0,
  solutionShown: false,
  mistakes: {},
};

/** How an exercise went; all zeros for one that was not tried. */
export function progressOf(progress: Progress, id: string): ExerciseProgress {
  return Object.hasOwn(progress.exercises, id) ? progress.exercises[id]! : untried;
}

/** The progress with some of an exercise's entries changed. */
export function withExercise(
  progress: Progress,
  id: string,
  changes: Partial<ExerciseProgress>,
): Progress {
  const exercise = { ...progressOf(progress, id), ...changes };
  return { ...progress, exercises: { ...progress.exercises, [id]: exercise } };
}

/** The result of reading the text of a progress file: the progress, or why it is not valid. */
export type Reading = { readonly progress: Progress } | { readonly why: string };

/**
 * Reads the text of a progress file. It is checked by hand, because a notebook reads it too, and a
 * schema library takes longer to load there than all the rest of a check.
 */
export function parseProgress(text: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { why: 'it is not JSON' };
  }
  if (!isRecord(data) || data.convlab !== 'progress') {
    return { why: 'it is not a convlab progress file' };
  }
  if (data.version !== VERSION) {
    return { why: 'it comes from another version of convlab' };
  }
  if (!isRecord(data.exercises)) return { why: '`exercises` is missing' };
  for (const [id, exercise] of Object.entries(data.exercises)) {
    const wrong = wrongField(exercise);
    if (wrong !== undefined) return { why: `\`exercises["${id}"]${wrong}\` is not valid` };
  }
  return { progress: data as unknown as Progress };
}

export function formatProgress(progress: Progress): string {
  return JSON.stringify(progress, null, 2) + '\n';
}

/** Each field of an exercise, and what it has to be. Other fields are kept as they are. */
const fields: Record<keyof ExerciseProgress, (value: unknown) => boolean> = {
  attempts: isCount,
  passed: isBoolean,
  points: isAmount,
  maxPoints: isAmount,
  hints: isCount,
  solutionShown: isBoolean,
  mistakes: (value) => isRecord(value) && Object.values(value).every(isCount),
  firstTried: isDateOrMissing,
  lastTried: isDateOrMissing,
  passedAt: isDateOrMissing,
  lastAnswer: isTextOrMissing,
  earlierAnswers: areTextsOrMissing,
  lastOn: isDateOrMissing,
};

function wrongField(exercise: unknown): string | undefined {
  if (!isRecord(exercise)) return '';
  for (const [name, isRight] of Object.entries(fields)) {
    if (!isRight(exercise[name])) return `.${name}`;
  }
  return undefined;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isDateOrMissing(value: unknown): boolean {
  return value === undefined || isDate(value);
}
