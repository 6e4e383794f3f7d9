/** Judges one submission: exactly one result, whatever is in it. */
import type { ExerciseResult, Status, SubmissionResult } from '../model.mjs';
import type { Submission } from '../submissions/submission.mjs';
import type { Graded, JudgeContext } from './context.mjs';
import { FileJudge } from './files.mjs';
import { noAnswer, rounded, toResult } from './verdict.mjs';

/** Called before each exercise, so that whoever watches knows where it was if it never comes back. */
export type OnStep = (id: string) => void;

/** Judgements that are settled already, by exercise: where judging itself went wrong before. */
export type Settled = ReadonlyMap<string, { readonly status: Status; readonly reason: string }>;

export interface JudgeOptions {
  readonly onStep?: OnStep;
  readonly settled?: Settled;
}

export async function judgeSubmission(
  context: JudgeContext,
  submission: Submission,
  { onStep, settled = new Map() }: JudgeOptions = {},
): Promise<SubmissionResult> {
  const files = new FileJudge(context, submission);
  const exercises: ExerciseResult[] = [];
  try {
    for (const graded of context.exercises) {
      onStep?.(graded.id);
      exercises.push(await judgeExercise(graded, submission, files, settled));
    }
  } finally {
    await files.close();
  }
  return summed(submission, exercises);
}

async function judgeExercise(
  graded: Graded,
  submission: Submission,
  files: FileJudge,
  settled: Settled,
): Promise<ExerciseResult> {
  const { id } = graded;
  const known = settled.get(id);
  const file = submission.answers.find((answer) => answer.id === id);
  const refused = submission.refused.find((answer) => answer.id === id);
  const source = file?.path ?? refused?.path ?? '';
  if (known) return toResult(graded, source, noAnswer(known.status, known.reason));
  if (file) return toResult(graded, source, await files.judge(graded, file));
  if (refused) return toResult(graded, source, noAnswer(refused.status, refused.reason));
  const reason = submission.problem?.reason ?? `There is no file ${id}.ts, and no cell checks it.`;
  return toResult(graded, source, noAnswer(submission.problem?.status ?? 'missing', reason));
}

/** What is worst tells most about a submission as a whole. */
const order: readonly Status[] = ['fault', 'tampered', 'killed', 'timed-out', 'crashed', 'wrong'];

function summed(submission: Submission, exercises: readonly ExerciseResult[]): SubmissionResult {
  const { student, ignored, problem } = submission;
  const score = rounded(exercises.reduce((sum, { points }) => sum + points, 0));
  const maxScore = rounded(exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0));
  const status = problem?.status ?? statusOf(exercises);
  const reason = problem?.reason ?? reasonFor(status, exercises);
  return { student, status, score, maxScore, reason, exercises, ignored };
}

function statusOf(exercises: readonly ExerciseResult[]): Status {
  const found = new Set(exercises.map(({ status }) => status));
  const worst = order.find((status) => found.has(status));
  if (worst) return worst;
  if (found.has('right')) return found.size === 1 ? 'right' : 'wrong';
  return found.has('unreadable') ? 'unreadable' : 'missing';
}

function reasonFor(status: Status, exercises: readonly ExerciseResult[]): string {
  if (status === 'right') return 'Every answer is right.';
  if (status === 'missing') return 'There is no answer yet.';
  const ids = exercises.filter((exercise) => exercise.status === status).map(({ id }) => id);
  const right = exercises.filter((exercise) => exercise.status === 'right').length;
  const sum = `${right} of ${exercises.length} exercises ${right === 1 ? 'is' : 'are'} right.`;
  if (ids.length === 0 || status === 'wrong') return sum;
  const shown = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ', …' : '');
  return `${sum} ${words[status] ?? status}: ${shown}.`;
}

const words: Partial<Record<Status, string>> = {
  fault: 'convlab failed, and has to grade again',
  tampered: 'Something was put in the way of grading',
  killed: 'Ended because it wanted too much',
  'timed-out': 'Never came to an end',
  crashed: 'Ended before it answered',
  unreadable: 'Could not be read',
};
