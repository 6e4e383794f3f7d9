/** Two records of a learner's progress in one: nothing that was passed is lost. */
import {
  type ExerciseProgress,
  type Progress,
  untried,
} from '../../../course/progress/progress.js';

export function mergeProgress(one: Progress, other: Progress): Progress {
  const ids = new Set([...Object.keys(one.exercises), ...Object.keys(other.exercises)]);
  const exercises = Object.fromEntries(
    [...ids].map((id) => [id, mergeExercise(own(one.exercises, id), own(other.exercises, id))]),
  );
  const practice = chosen(one.practice) >= chosen(other.practice) ? one.practice : other.practice;
  return { ...other, ...one, exercises, ...(practice !== undefined && { practice }) };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function mergeExercise(a: ExerciseProgress = untried, b: ExerciseProgress = untried) {
  const later = (b.lastTried ?? '') > (a.lastTried ?? '') ? b : a;
  const rules = [...Object.keys(a.mistakes), ...Object.keys(b.mistakes)];
  const first = earliest(a.firstTried, b.firstTried);
  const passedAt = earliest(a.passedAt, b.passedAt);
  return {
    ...a,
    ...b,
    ...later,
    attempts: Math.max(a.attempts, b.attempts),
    passed: a.passed || b.passed,
    points: Math.max(a.points, b.points),
    maxPoints: Math.max(a.maxPoints, b.maxPoints),
    hints: Math.max(a.hints, b.hints),
    solutionShown: a.solutionShown || b.solutionShown,
    mistakes: Object.fromEntries(
      rules.map((rule) => [rule, Math.max(own(a.mistakes, rule) ?? 0, own(b.mistakes, rule) ?? 0)]),
    ),
    ...(first !== undefined && { firstTried: first }),
    ...(passedAt !== undefined && { passedAt }),
  };
}

function earliest(...dates: (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).sort()[0];
}

/** How many questions were chosen: of two records of practice the longer one goes on. */
function chosen(practice: unknown): number {
  const count = (practice as { chosen?: unknown } | null | undefined)?.chosen;
  return typeof count === 'number' ? count : -1;
}
