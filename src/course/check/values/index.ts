/** Exercises that are answered by numbers. */
export { valueExercise, type ValueExercise } from './value-exercise';
