/** Exercises whose answers are layers and models. */
export { budgetExercise, type BudgetQuestion } from './budget-exercise';
export type { ModelLayer } from './model-layer';
export type { MistakenAnswer } from './mistaken';
export { modelExercise, type ModelExercise, type ModelQuestion } from './model-exercise';
export {
  gives,
  hasFilters,
  hasWeights,
  hasWindow,
  type Requirement,
  type Seen,
} from './requirement';
