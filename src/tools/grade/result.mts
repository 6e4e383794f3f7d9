/** The output of grading: one result model, from which every other file is made. */
import type { Finding } from '../../course/check/finding.js';

/** What can become of an answer, or of a submission as a whole: each status, and what it means. */
export const meanings = {
  right: 'it is right',
  wrong: 'it is not right, or not all of it',
  crashed: 'its program ended before it answered',
  'timed-out': 'its program never came to an end',
  killed: 'its program wanted too much: memory, output, processes',
  unreadable: 'what was sent can’t be read as what it claims to be',
  ambiguous: 'there are several answers, and a person must say which one counts',
  missing: 'there is no answer, or only the file as it was handed out',
  tampered: 'something was put in the way of grading: a link out of the submission, a forged reply',
  fault: 'convlab failed: no score; --resume grades it again',
} as const;

export type Status = keyof typeof meanings;

export const statuses = Object.keys(meanings) as Status[];

/** What is graded, and for how many points. */
export interface GradedExercise {
  /** `quiz-130`, or a practice question such as `chains-2-17`. */
  readonly id: string;
  readonly title: string;
  /** The folder in exercises/: `quiz`. */
  readonly topic: string;
  /** The lesson's file without its extension: `10-the-quiz`. */
  readonly lesson: string;
  readonly maxPoints: number;
}

export interface ExerciseResult {
  readonly id: string;
  readonly status: Status;
  readonly points: number;
  readonly maxPoints: number;
  /** The reason, in words for the student; '' where the findings or the points say it all. */
  readonly reason: string;
  /** Where the answer is in the submission: `quiz/quiz-130.ts`, `10-the-quiz.ipynb`; '' if nowhere. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** Something in a submission that was not accepted, and why. */
export interface Ignored {
  readonly path: string;
  readonly reason: string;
}

export interface SubmissionResult {
  readonly student: string;
  readonly status: Status;
  /** After applying the rule for late work. */
  readonly score: number;
  readonly maxScore: number;
  /** One or two sentences for the student. */
  readonly reason: string;
  /** What was deducted for lateness; absent if nothing was. */
  readonly late?: { readonly days: number; readonly deducted: number };
  readonly exercises: readonly ExerciseResult[];
  readonly ignored: readonly Ignored[];
}

/** The content of results.json. Nothing in it depends on when or how fast it was made. */
export interface Results {
  readonly version: 1;
  /** The name of the class, from the configuration. */
  readonly course: string;
  readonly exercises: readonly GradedExercise[];
  readonly submissions: readonly SubmissionResult[];
}
