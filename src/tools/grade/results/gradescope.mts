/**
 * gradescope/STUDENT.json: what Gradescope reads as `/autograder/results/results.json`.
 * https://gradescope-autograders.readthedocs.io/en/latest/specs/#output-format
 */
import type { ExerciseResult, GradedExercise, SubmissionResult } from '../result.mjs';
import { oneLine, visible } from './escape.mjs';
import { written } from './json.mjs';
import { capital, linesOf, textOf, type LineOptions } from './lines.mjs';
import { isGraded, lateText, tidy } from './status.mjs';

/** Who sees a test on Gradescope, and when. */
type Visibility = 'visible' | 'hidden' | 'after_due_date' | 'after_published';

export interface GradescopeOptions extends LineOptions {
  /** For every test ('visible'). */
  readonly visibility?: Visibility;
}

/**
 * Undefined for a submission with a fault. Gradescope has no results without a score, and if the file is
 * missing it says that the autograder failed and leaves the grade open, which is what happened.
 *
 * All formats are `text`: Gradescope escapes that, and Markdown would load a student's images.
 */
export function toGradescope(
  submission: SubmissionResult,
  exercises: readonly GradedExercise[],
  options: GradescopeOptions = {},
): string | undefined {
  if (!isGraded(submission)) return undefined;
  const { visibility = 'visible' } = options;
  const titles = new Map(exercises.map(({ id, title }) => [id, title]));
  return written({
    // This one counts, not the sum of the tests: only here is the deduction for lateness included.
    score: tidy(submission.score),
    output: outputOf(submission),
    output_format: 'text',
    visibility,
    stdout_visibility: 'hidden',
    tests: submission.exercises.map((result) => ({
      name: oneLine(titles.has(result.id) ? `${result.id}: ${titles.get(result.id)}` : result.id),
      name_format: 'text',
      score: tidy(result.points),
      max_score: tidy(result.maxPoints),
      status: result.status === 'right' ? 'passed' : 'failed',
      output: testOutput(result, options),
      output_format: 'text',
      visibility,
    })),
  });
}

function outputOf(submission: SubmissionResult): string {
  const late = lateText(submission);
  const ignored = submission.ignored.map(
    ({ path, reason }) => `  ${oneLine(path)}: ${oneLine(reason)}`,
  );
  return [
    ...(submission.reason ? [visible(submission.reason)] : []),
    ...(late === undefined ? [] : [`${capital(late)}.`]),
    ...(ignored.length > 0 ? ['Not taken:', ...ignored] : []),
  ].join('\n');
}

function testOutput(result: ExerciseResult, options: LineOptions): string {
  return linesOf(result, options).map(textOf).join('\n');
}
