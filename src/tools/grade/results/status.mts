/** What can be said about a result at a glance: its words, its mark, whether it counts. */
import type { ExerciseResult, Status, SubmissionResult } from '../result.mjs';

export const wordsFor: Readonly<Record<Status, string>> = {
  right: 'right',
  wrong: 'not right yet',
  crashed: 'crashed',
  'timed-out': 'timed out',
  killed: 'stopped',
  unreadable: 'unreadable',
  ambiguous: 'several answers',
  missing: 'no answer',
  tampered: 'tampered with',
  fault: 'not graded',
};

/** One character each, so that nothing depends on colour alone. */
export const markFor: Readonly<Record<Status, string>> = {
  right: '✔',
  wrong: '✖',
  crashed: '✖',
  'timed-out': '✖',
  killed: '✖',
  unreadable: '✖',
  ambiguous: '✖',
  missing: '·',
  tampered: '✖',
  fault: '!',
};

/** What an instructor should look at before anyone gets a grade. */
export const needsAttention: readonly Status[] = [
  'fault',
  'tampered',
  'ambiguous',
  'unreadable',
  'killed',
];

/**
 * The status as other programs should see it: if convlab failed in even one exercise, the score is too low
 * through convlab's fault, so it is not a score yet.
 */
export function statusOf({ status, exercises }: SubmissionResult): Status {
  return exercises.some((exercise) => exercise.status === 'fault') ? 'fault' : status;
}

/** Whether there is a score that may go into a gradebook. */
export function isGraded(submission: SubmissionResult): boolean {
  return statusOf(submission) !== 'fault';
}

/** Points as a number without binary rounding noise: 0.1 + 0.2 is 0.3. */
export function tidy(points: number): number {
  return Number(points.toFixed(6));
}

/** For people: `2`, `1.33`. */
export function pointsText(points: number): string {
  return String(Number(points.toFixed(2)));
}

/** `1.33 of 2`; a fault has no points, not 0. */
export function pointsOf({ status, points, maxPoints }: ExerciseResult): string {
  return status === 'fault'
    ? `– of ${pointsText(maxPoints)}`
    : `${pointsText(points)} of ${pointsText(maxPoints)}`;
}

/** `17.5 of 20`. */
export function scoreOf(submission: SubmissionResult): string {
  const most = pointsText(submission.maxScore);
  return isGraded(submission) ? `${pointsText(submission.score)} of ${most}` : `– of ${most}`;
}

/** `17.5 of 20 points`, as a headline. */
export function headline(submission: SubmissionResult): string {
  return isGraded(submission) ? `${scoreOf(submission)} points` : 'Not graded yet';
}

/** `1 day late: 2 points less`; undefined if it was in time. */
export function lateText({ late }: SubmissionResult): string | undefined {
  if (!late) return undefined;
  const days = late.days === 1 ? '1 day' : `${pointsText(late.days)} days`;
  const points = late.deducted === 1 ? '1 point' : `${pointsText(late.deducted)} points`;
  return late.deducted === 0 ? `${days} late, nothing taken off` : `${days} late: ${points} less`;
}
