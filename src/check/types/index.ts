/** Exercises about what compiles and what does not. */
export {
  compileExercise,
  essenceOf,
  type CompileExercise,
  type CompileQuestion,
} from './compile-exercise';
export { compileCell, type CompiledCell, type CompileError } from './compile-cell';
export { refusalExercise, type RefusalExercise, type RefusalQuestion } from './refusal-exercise';
