/** Exercises that are answered by numbers. */
export { valueExercise, type ValueExercise, type ValueExerciseOptions } from './value-exercise';
