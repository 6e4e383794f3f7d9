/** What a student is told, before it becomes Markdown or HTML. */
import type { ExerciseResult, GradedExercise, Results, SubmissionResult } from '../result.mjs';
import { capital, linesOf, type Line, type LineOptions } from './lines.mjs';
import { isGraded, lateText } from './status.mjs';

export interface Feedback {
  readonly course: string;
  readonly submission: SubmissionResult;
  /** Sentences about the submission as a whole. */
  readonly remarks: readonly string[];
  readonly exercises: readonly Told[];
}

export interface Told {
  readonly result: ExerciseResult;
  readonly title: string;
  readonly lines: readonly Line[];
}

export function feedbackFor(
  submission: SubmissionResult,
  { course, exercises }: Pick<Results, 'course' | 'exercises'>,
  options: LineOptions = {},
): Feedback {
  const known = new Map(
    exercises.map((exercise): [string, GradedExercise] => [exercise.id, exercise]),
  );
  return {
    course,
    submission,
    remarks: remarksOn(submission),
    exercises: submission.exercises.map((result) => ({
      result,
      title: known.get(result.id)?.title ?? result.id,
      lines: linesOf(result, options),
    })),
  };
}

function remarksOn(submission: SubmissionResult): string[] {
  const late = lateText(submission);
  const ungraded = 'This is not a grade yet: convlab failed, not you, and it will be graded again.';
  return [
    ...(isGraded(submission) ? [] : [ungraded]),
    ...(submission.reason ? [submission.reason] : []),
    ...(late === undefined ? [] : [`${capital(late)}.`]),
  ];
}
