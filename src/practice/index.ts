/** Practice that never ends: fresh questions, and a schedule of what comes back. */
export { generate, questionOf, type GenerateOptions, type PracticeQuestion } from './generate';
export { isQuestionId } from './question-id';
export { PracticeRound } from './round';
export type { Skill } from './schedule/skill';
export {
  PracticeSession,
  solutionOf,
  type ComingBack,
  type GivenHint,
  type PracticeOptions,
  type PracticeStore,
} from './session';
export { difficulties, topics, type Difficulty, type Topic } from './topic';
export { isWellPosed, type WellPosed } from './well-posed';
