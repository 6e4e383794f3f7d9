/** What an instructor is told about a class, before it becomes Markdown or HTML. */
import type { Results, SubmissionResult } from '../result.mjs';
import { brief } from './escape.mjs';
import { figuresOf, type StillFigure } from './figures.mjs';
import { statisticsOf, type Statistics } from './statistics.mjs';
import { needsAttention, pointsText, statusOf, wordsFor } from './status.mjs';

export interface Overview {
  readonly course: string;
  readonly statistics: Statistics;
  readonly figures: readonly StillFigure[];
  /** `30 submissions: 12 right, 15 not right yet, 3 not graded. Mean 15.2 of 20, median 16.` */
  readonly summary: string;
  readonly submissions: readonly SubmissionResult[];
  readonly attention: readonly Attention[];
}

/** A submission that someone should look at. */
export interface Attention {
  readonly submission: SubmissionResult;
  readonly status: SubmissionResult['status'];
  /** In short: the full reason is in the student's feedback. */
  readonly why: string;
}

export function overviewOf(results: Results): Overview {
  const statistics = statisticsOf(results);
  return {
    course: results.course,
    statistics,
    figures: figuresOf(statistics),
    summary: summaryOf(statistics),
    submissions: results.submissions,
    attention: attentionOf(results),
  };
}

function summaryOf({ submissions, counts, mean, median, maxScore }: Statistics): string {
  const each = counts.map(([status, count]) => `${count} ${wordsFor[status]}`).join(', ');
  const number = submissions === 1 ? '1 submission' : `${submissions} submissions`;
  const scores =
    mean === undefined || median === undefined
      ? 'No scores yet.'
      : `Mean ${pointsText(mean)} of ${pointsText(maxScore)}, median ${pointsText(median)}.`;
  return submissions === 0 ? 'No submissions.' : `${number}: ${each}. ${scores}`;
}

/** Those whose status, or that of one of their exercises, needs a person's attention; faults first. */
export function attentionOf({ submissions }: Pick<Results, 'submissions'>): Attention[] {
  const all = submissions.flatMap((submission): Attention[] => {
    const own = needsAttention.find((status) => status === statusOf(submission));
    const worst = needsAttention.find((status) =>
      submission.exercises.some((exercise) => exercise.status === status),
    );
    const status = own ?? worst;
    if (!status) return [];
    const where = submission.exercises.filter((exercise) => exercise.status === status);
    const said = submission.status === status ? submission.reason : '';
    const why =
      said || where.map(({ id, reason }) => (reason ? `${id}: ${reason}` : id)).join('; ');
    return [{ submission, status, why: brief(why || submission.reason || wordsFor[status]) }];
  });
  return needsAttention.flatMap((status) => all.filter((one) => one.status === status));
}
