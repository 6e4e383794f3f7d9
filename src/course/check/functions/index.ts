/** Exercises that ask for a function. */
export type { FunctionExercise, Trait } from './definition';
export { functionExercise } from './function-exercise';
export { largeTable, listOf, pointsAnd, tables } from './tables';
