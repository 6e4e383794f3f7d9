/** Judges one submission: exactly one result, whatever is in it. */
import { lessonName } from '../../../course/exercises/lesson-name.js';
import { Converter } from '../../kernel/convert/converter.mjs';
import type { ExerciseResult, Ignored, Status, SubmissionResult } from '../result.mjs';
import { lessonOf } from '../submissions/choose.mjs';
import type { Submission } from '../submissions/submission.mjs';
import type { ExerciseToGrade, JudgeContext } from './context.mjs';
import { FileJudge } from './files.mjs';
import { type Hooks } from './judge-answer.mjs';
import { judgeNotebooks, type JudgedNotebooks } from './notebooks.mjs';
import { oneAnswer, type SourcedVerdict } from './one-answer.mjs';
import { boundedRow } from './remarks.mjs';
import { SamePrograms } from './same-program.mjs';
import { noAnswer, rounded, toResult } from './verdict.mjs';

/** Called before each exercise, so that the observer knows where it was if it never comes back. */
type OnStep = (id: string) => void;

/** An exercise that is not judged, because judging it went wrong before. */
export interface Skip {
  readonly status: Status;
  readonly reason: string;
}

export interface JudgeOptions extends Hooks {
  readonly onStep?: OnStep;
  /** By exercise. */
  readonly skipped?: ReadonlyMap<string, Skip>;
}

/** Judges one submission after another. What is expensive to start, it starts once. */
export class Judge {
  readonly #context: JudgeContext;
  readonly #programs = new SamePrograms();
  #converter: Converter | undefined;

  constructor(context: JudgeContext) {
    this.#context = context;
  }

  async judgeSubmission(
    submission: Submission,
    options: JudgeOptions = {},
  ): Promise<SubmissionResult> {
    const { onStep, skipped } = options;
    onStep?.(NOTEBOOKS);
    const notebooks = await this.#notebooks(submission, skipped?.get(NOTEBOOKS), options);
    const files = new FileJudge(this.#context, submission, this.#programs, options);
    const exercises: ExerciseResult[] = [];
    try {
      for (const graded of this.#context.exercises) {
        onStep?.(graded.id);
        const known = skipped?.get(graded.id);
        const judged = known
          ? { verdict: noAnswer(known.status, known.reason), source: '' }
          : await judgeExercise(graded, submission, files, notebooks);
        exercises.push(toResult(graded, judged.source, judged.verdict));
      }
    } finally {
      await files.close();
    }
    return summed(submission, exercises, notebooks.remarks);
  }

  async close(): Promise<void> {
    await this.#converter?.close();
  }

  async #notebooks(
    submission: Submission,
    known: Skip | undefined,
    hooks: Hooks,
  ): Promise<JudgedNotebooks> {
    if (submission.notebooks.length === 0) return none;
    if (!known) {
      this.#converter ??= new Converter();
      return judgeNotebooks(this.#context, submission, this.#converter, hooks);
    }
    const verdict = noAnswer(known.status, known.reason);
    const source = submission.notebooks[0]!.path;
    const ids = this.#context.exercises.map(({ id }) => id);
    return { verdicts: new Map(ids.map((id) => [id, [{ verdict, source }]])), remarks: [] };
  }
}

/** The step in which all notebooks are judged. */
export const NOTEBOOKS = 'notebooks';

const none: JudgedNotebooks = { verdicts: new Map(), remarks: [] };

/** An answer may be in a file, in a notebook, or in several of them. */
async function judgeExercise(
  graded: ExerciseToGrade,
  submission: Submission,
  files: FileJudge,
  { verdicts }: JudgedNotebooks,
): Promise<SourcedVerdict> {
  const { id } = graded;
  const judged = [...(verdicts.get(id) ?? [])];
  const file = submission.answers.find((answer) => answer.id === id);
  if (file) judged.unshift({ verdict: await files.judgeFile(graded, file), source: file.path });
  // A file is found by its exact name; Canvas adds a number to resubmitted notebooks.
  const isOfLesson = (path: string) => lessonOf(path) === lessonName(graded.lesson);
  const isOwn = (path: string) => path === file?.path || isOfLesson(path);
  if (judged.length > 0) return oneAnswer(judged, isOwn);
  const refused = submission.refused.find((answer) => answer.id === id);
  if (refused) {
    return { verdict: noAnswer(refused.status, refused.reason), source: refused.path };
  }
  const closed = submission.refusedNotebooks.find(({ path }) => isOfLesson(path));
  if (closed) return { verdict: noAnswer(closed.status, closed.reason), source: closed.path };
  const { status = 'missing', reason = `There is no file ${id}.ts, and no notebook checks it.` } =
    submission.problem ?? {};
  return { verdict: noAnswer(status, reason), source: '' };
}

/** The worst status says most about a submission as a whole. */
const order: readonly Status[] = [
  'fault',
  'tampered',
  'killed',
  'timed-out',
  'crashed',
  'ambiguous',
  'wrong',
];

function summed(
  submission: Submission,
  exercises: readonly ExerciseResult[],
  remarks: readonly Ignored[],
): SubmissionResult {
  const { student, problem } = submission;
  const ignored = [...submission.ignored, ...remarks];
  const score = rounded(exercises.reduce((sum, { points }) => sum + points, 0));
  const maxScore = rounded(exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0));
  const status = problem?.status ?? worstStatus(exercises);
  const reason = problem?.reason ?? reasonFor(status, exercises);
  return boundedRow({ student, status, score, maxScore, reason, exercises, ignored });
}

function worstStatus(exercises: readonly ExerciseResult[]): Status {
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
  ambiguous: 'Answered more than once, and differently',
  unreadable: 'Could not be read',
};
