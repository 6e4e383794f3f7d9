/** What a notebook calls besides the library itself. */
export { check } from './check';
export { compare } from './compare';
export { hint } from './hint';
export { practice } from './practice';
export { progress } from './progress';
export { solution } from './solution';
export { whereToBegin } from './where-to-begin';
