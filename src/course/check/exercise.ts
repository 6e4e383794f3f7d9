/** What an exercise is. */
import type { Answer } from '../answer/answer';
import type { Outcome } from './finding';

/** What kind of answer is asked for. */
type Kind = 'values' | 'function' | 'model' | 'repair' | 'types' | 'python';

/** One named export of an answer. */
export interface Part {
  readonly name: string;
  /** What it is, in a few words: `how many channels come out`. */
  readonly label: string;
  readonly points: number;
  /** Whether it may be left out without loss; then it has no points. */
  readonly optional?: boolean;
}

/** The parts of an exercise that a learner reads. */
export interface ExerciseText {
  /** Unique in the course: `quiz-130`. */
  readonly id: string;
  readonly title: string;
  /** What the learner can do afterwards; one sentence. */
  readonly purpose: string;
  /** The one thing to do, in Markdown. */
  readonly task: string;
  /**
   * From a first question to a last push; none contains the answer. The last one may end with a skeleton, in a fence
   * of `typescript`.
   */
  readonly hints: readonly string[];
  /** The initial content of the learner's file, below the task: it compiles; its check says what to do. */
  readonly starter: string;
}

/** How a check tries an answer. */
export interface CheckOptions {
  /** Determines the numbers that are drawn; without one they are always the same. */
  readonly seed: number;
}

export interface Exercise extends ExerciseText {
  readonly kind: Kind;
  readonly parts: readonly Part[];
  check(answer: Answer, options?: CheckOptions): Promise<Outcome>;
}
