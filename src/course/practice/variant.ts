/** What a topic makes before it is known whether it is a good question. */
import type { Part } from '../check/exercise';
import type { Question } from '../mistake';
import type { Draw } from './draw';
import type { Difficulty } from './topic';

export interface Variant {
  readonly question: Question;
  readonly parts: readonly Part[];
  /** What is given and what is asked, in Markdown; the parts of the answer are listed below it. */
  readonly text: string;
  /** From a first question to a last push; none contains a number of the answer. */
  readonly hints: readonly string[];
}

/**
 * Draws a question of a topic. The same question may be asked in several ways, the best first; the
 * first well-posed one is taken. If there is none, the next question is drawn.
 */
export type DrawVariants = (draw: Draw, difficulty: Difficulty) => readonly Variant[];
