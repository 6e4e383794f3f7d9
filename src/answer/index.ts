/** The interface of src/check/answer.ts on values of this process. */
export { localAnswer, type LocalAnswerOptions } from './local-answer';
export { startBackend } from './start-backend';
