/** Exercises whose answers are layers and models. */
export {
  becomes,
  hasConvolutions,
  hasParameters,
  multiplies,
  onlyConvolutionsShrink,
  takesBatches,
} from './demands';
export { designExercise } from './design-exercise';
export { modelExercise } from './model-exercise';
export { gives, hasFilters, hasWeights, hasWindow, type Requirement } from './requirement';
export { reachesEverywhere } from './reaches-everywhere';
export { sees, usesEveryRowAndColumn } from './uses-input';
export { addsItsInput, bendsBetween } from './shortcut';
