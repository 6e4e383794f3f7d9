/** What an exercise's check finds out about a function. */
import { localAnswer } from '../../../src/course/answer';
import type { FunctionExercise } from '../../../src/course/check/functions';
import { runCheck } from '../../../src/course/check/run-check';

export async function findings(exercise: FunctionExercise, answer: unknown) {
  const parts = { [exercise.parts[0]!.name]: answer };
  return (await runCheck(exercise, localAnswer(parts))).findings;
}

/** The names of everything that is wrong. */
export async function rules(exercise: FunctionExercise, answer: unknown) {
  const errors = (await findings(exercise, answer)).filter(({ severity }) => severity === 'error');
  return errors.map(({ rule }) => rule);
}
