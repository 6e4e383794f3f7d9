/** The interface of src/course/answer/answer.ts for values of this process. */
export { describeModel } from './describe-model';
export { encode } from './encode';
export { localAnswer } from './local-answer';
export { startBackend } from './start-backend';
