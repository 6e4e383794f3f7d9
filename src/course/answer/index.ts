/** The interface of src/course/answer/answer.ts on values of this process. */
export { localAnswer } from './local-answer';
export { startBackend } from './start-backend';
