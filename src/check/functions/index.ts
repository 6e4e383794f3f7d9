/** Exercises that ask for a function. */
export type {
  EasyInputs,
  FastCheck,
  FunctionDefinition,
  FunctionExercise,
  Inputs,
  MistakenAnswer,
  Trait,
  Value,
} from './definition';
export { functionExercise } from './function-exercise';
export { largeTable, listOf, tables } from './tables';
