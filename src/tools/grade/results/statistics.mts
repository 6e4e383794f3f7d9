/** Numbers about a class. What was not graded is counted as such, and nowhere else. */
import type { GradedExercise, Results, Status, SubmissionResult } from '../result.mjs';
import { statuses } from '../result.mjs';
import { brief } from './escape.mjs';
import { isGraded, statusOf } from './status.mjs';

export interface Statistics {
  readonly submissions: number;
  readonly graded: number;
  /** How many submissions have each status that occurs. */
  readonly counts: readonly (readonly [Status, number])[];
  /** Over the graded ones; undefined if there are none. */
  readonly mean?: number;
  readonly median?: number;
  readonly maxScore: number;
  readonly bands: readonly Band[];
  /** The hardest first. */
  readonly exercises: readonly Difficulty[];
  /** The parts that went wrong most often come first. */
  readonly parts: readonly PartTrouble[];
  /** The most common first. */
  readonly mistakes: readonly CommonMistake[];
}

/** Scores from `from` up to `to` per cent; the last band includes 100. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly submissions: number;
}

export interface Difficulty {
  readonly exercise: GradedExercise;
  /** How many gave an answer that was graded. */
  readonly answered: number;
  readonly right: number;
  /** Points won out of those available, from 0 to 1; undefined if there was no answer. */
  readonly share?: number;
}

export interface PartTrouble {
  readonly exercise: string;
  readonly part: string;
  /** How many submissions got it wrong. */
  readonly submissions: number;
}

export interface CommonMistake {
  readonly rule: string;
  readonly submissions: number;
  readonly exercises: readonly string[];
  /** The first message that was given for it, abridged. */
  readonly example: string;
}

export function statisticsOf({ exercises, submissions }: Results): Statistics {
  const graded = submissions.filter(isGraded);
  const scores = graded.map(({ score }) => score).sort((a, b) => a - b);
  const mean = meanOf(scores);
  const median = medianOf(scores);
  const found = submissions.map(statusOf);
  return {
    submissions: submissions.length,
    graded: graded.length,
    counts: statuses
      .map((status) => [status, found.filter((each) => each === status).length] as const)
      .filter(([, count]) => count > 0),
    ...(mean !== undefined && { mean }),
    ...(median !== undefined && { median }),
    maxScore: Math.max(0, ...submissions.map(({ maxScore }) => maxScore)),
    bands: bandsOf(graded),
    exercises: exercises
      .map((exercise) => difficultyOf(exercise, submissions))
      .sort((a, b) => (a.share ?? 2) - (b.share ?? 2)),
    parts: partsOf(submissions),
    mistakes: mistakesOf(submissions),
  };
}

function bandsOf(graded: readonly SubmissionResult[]): Band[] {
  // A tenth of a millionth more, because 0.1 + 0.2 is not 0.3.
  const bandOf = ({ score, maxScore }: SubmissionResult) =>
    maxScore > 0 ? Math.min(9, Math.floor((score / maxScore) * 10 + 1e-7)) : 9;
  const bands = graded.map(bandOf);
  return Array.from({ length: 10 }, (_, i) => ({
    from: i * 10,
    to: (i + 1) * 10,
    submissions: bands.filter((band) => band === i).length,
  }));
}

function difficultyOf(
  exercise: GradedExercise,
  submissions: readonly SubmissionResult[],
): Difficulty {
  const results = submissions
    .flatMap(({ exercises }) => exercises.find(({ id }) => id === exercise.id) ?? [])
    .filter(({ status }) => status !== 'missing' && status !== 'fault');
  const points = results.reduce((sum, result) => sum + result.points, 0);
  const most = results.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  return {
    exercise,
    answered: results.length,
    right: results.filter(({ status }) => status === 'right').length,
    ...(most > 0 && { share: points / most }),
  };
}

interface Occurrence {
  readonly submission: number;
  readonly exercise: string;
  readonly part: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * What is wrong: each mistake that a finding names. Consequences of an earlier mistake are left out, and so is
 * what was not answered.
 */
function occurrences(submissions: readonly SubmissionResult[]): Occurrence[] {
  return submissions.flatMap(({ exercises }, submission) =>
    exercises.flatMap(({ id, findings }) =>
      findings
        .filter(({ severity, rule }) => severity === 'error' && rule !== 'not-answered')
        .flatMap((finding) =>
          (finding.mistakes ?? [finding]).map(({ rule, message }) => ({
            submission,
            exercise: id,
            part: finding.part,
            rule,
            message,
          })),
        ),
    ),
  );
}

function partsOf(submissions: readonly SubmissionResult[]): PartTrouble[] {
  const groups = groupBy(
    occurrences(submissions).filter(({ part }) => part !== ''),
    ({ exercise, part }) => JSON.stringify([exercise, part]),
  );
  return groups
    .map((all) => ({
      exercise: all[0]!.exercise,
      part: all[0]!.part,
      submissions: new Set(all.map(({ submission }) => submission)).size,
    }))
    .sort((a, b) => b.submissions - a.submissions);
}

function mistakesOf(submissions: readonly SubmissionResult[]): CommonMistake[] {
  return groupBy(occurrences(submissions), ({ rule }) => rule)
    .map((all) => ({
      rule: all[0]!.rule,
      submissions: new Set(all.map(({ submission }) => submission)).size,
      exercises: [...new Set(all.map(({ exercise }) => exercise))],
      example: brief(all[0]!.message, 300),
    }))
    .sort((a, b) => b.submissions - a.submissions);
}

/** In the order in which they are first met, so that equal counts have a stable order. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

function meanOf(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** @param sorted in ascending order */
function medianOf(sorted: readonly number[]): number | undefined {
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle];
  return meanOf(sorted.slice(middle - 1, middle + 1));
}
