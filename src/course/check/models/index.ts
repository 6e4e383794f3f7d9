/** Exercises whose answers are layers and models. */
export { becomes, hasConvolutions, hasParameters, multiplies, takesBatches } from './demands';
export { designExercise } from './design-exercise';
export { modelExercise } from './model-exercise';
export { gives, hasFilters, hasWeights, hasWindow, type Requirement } from './requirement';
export { reachesEverywhere } from './reaches-everywhere';
export { addsItsInput, bendsBetween } from './shortcut';
