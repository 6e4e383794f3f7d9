/** Exercises whose answers are layers and models. */
export { budgetExercise } from './budget-exercise';
export type { ModelLayer } from '../../mistake/models/model-layer';
export { modelExercise } from './model-exercise';
export { gives, hasFilters, hasWeights, hasWindow, type Requirement } from './requirement';
