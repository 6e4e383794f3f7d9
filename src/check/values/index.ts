/** Exercises that are answered by numbers. */
export {
  findingsFor,
  valueExercise,
  type ValueExercise,
  type ValueExerciseOptions,
} from './value-exercise';
