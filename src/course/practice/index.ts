/** Endless practice: fresh questions, and a schedule of what comes back. */
export { questionOf, type PracticeQuestion } from './generate';
export { isQuestionId } from './question-id';
export { PracticeRound } from './round';
export { PracticeSession, type ComingBack, type PracticeOptions } from './session';
export { listDepth } from './solution';
export { isTopic, topics, type Difficulty } from './topic';
