/** Exercises that are answered with numbers. */
export { valueExercise, type ValueExercise } from './value-exercise';
