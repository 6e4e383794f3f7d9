/** What is the learner's: progress, the hints given, the files. */
export { openProgress, type Hint, type ProgressOptions, type ProgressStore } from './store';
export { fileAt, progressFile } from './host';
export { inMemory, type ProgressFile } from './progress-file';
export { type ExerciseProgress } from './progress';
export { pathOf, starterText, stateOf, type FileState, type Place } from './starter';
export { noSuchExercise } from './near';
