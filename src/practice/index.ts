/** Practice that never ends: fresh questions, and a schedule of what comes back. */
export { generate, questionOf, type GenerateOptions, type PracticeQuestion } from './generate';
export { isQuestionId } from './question-id';
export { PracticeRound } from './round';
export type { Skill } from './schedule/skill';
export {
  PracticeSession,
  type ComingBack,
  type GivenHint,
  type PracticeOptions,
  type PracticeStore,
} from './session';
export { listDepth, solutionOf } from './solution';
export { difficulties, isTopic, topics, type Difficulty, type Topic } from './topic';
export { isWellPosed, type WellPosed } from './well-posed';
