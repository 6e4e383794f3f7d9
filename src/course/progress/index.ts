/** What is the learner's: progress, the hints given, the files. */
export { openProgress, type ProgressStore } from './store';
export { type ExerciseProgress } from './progress';
export { pathOf, starterText } from './starter';
export { noSuchExercise } from './near';
