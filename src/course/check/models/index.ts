/** Exercises whose answers are layers and models. */
export { budgetExercise } from './budget-exercise';
export { modelExercise } from './model-exercise';
export { gives, hasFilters, hasWeights, hasWindow, type Requirement } from './requirement';
