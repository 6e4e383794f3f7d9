/** Exercises about what compiles and what does not. */
export { compileExercise } from './compile-exercise';
export { refusalExercise } from './refusal-exercise';
