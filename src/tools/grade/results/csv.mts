/** results.csv: a row for each student, for a gradebook. */
import { stringify } from 'csv-stringify/sync';
import type { ExerciseResult, GradedExercise, Results, SubmissionResult } from '../result.mjs';
import { forCSV } from './escape.mjs';
import { isGraded, statusOf, tidy } from './status.mjs';

/**
 * As specified in RFC 4180, with commas and CRLF, and with a byte order mark: without one Excel reads the
 * file in its country's code page and corrupts every name that is not English. Moodle, Canvas, LibreOffice
 * and pandas drop the mark; Python's csv does with `encoding='utf-8-sig'`.
 */
export function toCSV({ exercises, submissions }: Results): string {
  const heads = exercises.map(({ id }) => forCSV(id));
  return stringify(
    [
      ['student', 'status', 'score', 'max score', ...heads, 'late days', 'reason'],
      ...submissions.map((submission) => rowOf(submission, exercises)),
    ],
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      // So that a semicolon in a name does not end a cell in spreadsheets that separate by semicolons.
      quoted_string: true,
      quoted_empty: false,
    },
  );
}

/** What was not graded has an empty cell: a gradebook takes that as no grade, and a 0 as a grade. */
function rowOf(submission: SubmissionResult, exercises: readonly GradedExercise[]) {
  const results = new Map(submission.exercises.map((result) => [result.id, result]));
  return [
    forCSV(submission.student),
    statusOf(submission),
    isGraded(submission) ? tidy(submission.score) : '',
    tidy(submission.maxScore),
    ...exercises.map(({ id }) => pointsIn(results.get(id))),
    submission.late?.days ?? '',
    forCSV(submission.reason),
  ];
}

function pointsIn(result: ExerciseResult | undefined): number | '' {
  return !result || result.status === 'fault' ? '' : tidy(result.points);
}
