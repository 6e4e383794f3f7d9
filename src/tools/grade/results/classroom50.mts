/**
 * classroom50/STUDENT.json: the `result.json` of Classroom 50, the successor of GitHub Classroom.
 * https://github.com/foundation50/classroom50/wiki/Advanced-Autograding#the-resultjson-contract
 */
import type { GradedExercise, SubmissionResult } from '../result.mjs';
import { oneLine } from './escape.mjs';
import { written } from './json.mjs';
import { isGraded, tidy } from './status.mjs';

/** What only Classroom 50's runner knows; it passes this on in the environment. */
export interface Classroom50Run {
  readonly classroom: string;
  readonly assignment: string;
  readonly assignmentType: 'individual' | 'group' | 'team';
  /** Whose repository it is. */
  readonly owner: string;
  /** The tag: `submit/2026-06-01T14-32-05Z-a1b2c3d`. */
  readonly submission: string;
  readonly commit: string;
  readonly release: string;
  /** The whole diff; the commit's page if there is nothing to compare. */
  readonly review?: string;
  /** When it was submitted: `2026-06-01T14:32:01Z`. */
  readonly datetime: string;
}

/**
 * Undefined for a submission with a fault: the runner then records an error rather than a score.
 *
 * Scores are whole numbers there. So they are rounded, but never up to full marks, and each test also has
 * the exact numbers (`points`, `max-points`), which Classroom 50 keeps as they are.
 *
 * @param run without it the fields that only the runner knows are omitted: made-up ones would be refused
 *   later, and with a worse message
 */
export function toClassroom50(
  submission: SubmissionResult,
  exercises: readonly GradedExercise[],
  run?: Classroom50Run,
): string | undefined {
  if (!isGraded(submission)) return undefined;
  const titles = new Map(exercises.map(({ id, title }) => [id, title]));
  return written({
    schema: 'classroom50/result/v1',
    ...(run && {
      classroom: run.classroom,
      assignment: run.assignment,
      assignment_type: run.assignmentType,
    }),
    owner: run?.owner ?? submission.student,
    ...(run && {
      submission: run.submission,
      commit: run.commit,
      release: run.release,
      review: run.review || run.commit,
      datetime: run.datetime,
    }),
    ...whole(submission.score, submission.maxScore),
    tests: submission.exercises.map(({ id, status, points, maxPoints }) => ({
      // In its release notes the name is in a Markdown table, where only `|` is escaped.
      'test-name': inTheirTable(titles.has(id) ? `${id}: ${titles.get(id)}` : id),
      passed: status === 'right',
      ...whole(points, maxPoints),
      points: tidy(points),
      'max-points': tidy(maxPoints),
      status,
    })),
  });
}

/**
 * The run from the environment in which Classroom 50 calls an autograder; undefined outside it.
 *
 * @param datetime when it was submitted; the runner replaces it with its own
 */
export function classroom50Run(
  env: Readonly<Record<string, string | undefined>>,
  datetime: string,
): Classroom50Run | undefined {
  const { CLASSROOM, ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL } = env;
  const owner = env.OWNER || env.USERNAME;
  if (!CLASSROOM || !ASSIGNMENT || !SUBMISSION_TAG || !COMMIT_URL || !RELEASE_URL || !owner) {
    return undefined;
  }
  const type = env.ASSIGNMENT_TYPE;
  return {
    classroom: CLASSROOM,
    assignment: ASSIGNMENT,
    assignmentType: type === 'group' || type === 'team' ? type : 'individual',
    owner,
    submission: SUBMISSION_TAG,
    commit: COMMIT_URL,
    release: RELEASE_URL,
    ...(REVIEW_URL && { review: REVIEW_URL }),
    datetime,
  };
}

function whole(points: number, maxPoints: number) {
  const most = Math.max(0, Math.round(tidy(maxPoints)));
  const isFull = tidy(points) >= tidy(maxPoints);
  const rounded = Math.max(0, Math.round(tidy(points)));
  return { score: isFull ? most : Math.min(rounded, Math.max(0, most - 1)), 'max-score': most };
}

function inTheirTable(text: string): string {
  return (
    oneLine(text)
      .replace(/[<>[\]`*\\]/g, ' ')
      .trim() || 'exercise'
  );
}
