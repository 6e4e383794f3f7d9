/** Judges one answer, wherever it is: in a file or in a notebook. */
import type { Answer, Datum, Stopped } from '../../../course/answer/answer.js';
import type { Guard } from '../../answer-process/guard.mjs';
import { runCheck } from '../../../course/check/run-check.js';
import type { ExerciseToGrade } from './context.mjs';
import { withOwnWeights } from './own-weights.mjs';
import type { Exercise } from '../../../course/check/exercise.js';
import { verdictOn, type Verdict } from './verdict.mjs';

/** What judging needs from its caller. */
export interface Hooks {
  /** Without one, a text may keep this process busy for ever. */
  readonly guard?: Guard | undefined;
  /** Called when an answer that had to wait for others timed out: it must be judged again, alone. */
  readonly onUnsure?: (() => void) | undefined;
}

interface Asking {
  readonly seed: number;
  readonly guard: Guard;
  /** How the answer's process has ended so far. */
  readonly troubles: readonly Stopped[];
}

export async function judgeAnswer(
  { exercise }: ExerciseToGrade,
  answer: Answer,
  { seed, guard, troubles }: Asking,
): Promise<Verdict> {
  if (exercise.kind !== 'types') {
    return verdictOn(await runCheck(exercise, withOwnWeights(answer, seed), { seed }), troubles);
  }
  // However the text came about, it is compiled in this process; anything that has to be waited for comes
  // first.
  const read = await readAhead(exercise, answer);
  const report = await guard(() => runCheck(exercise, read, { seed }));
  return verdictOn(report, troubles);
}

/** An answer whose values have already been read. */
async function readAhead({ parts }: Pick<Exercise, 'parts'>, answer: Answer): Promise<Answer> {
  const values = new Map<string, Datum>();
  for (const { name } of parts) values.set(name, await answer.value(name));
  return { ...answer, value: (part) => Promise.resolve(values.get(part)!) };
}
