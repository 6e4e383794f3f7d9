/** What belongs to the learner: progress, the hints given, the files. */
export { openProgress, type ProgressStore } from './store';
export { pathOf, starterText } from './starter';
export { partsOf } from './hint';
export { noSuchExercise } from './near';
export { ProgressPanel } from './panel';
