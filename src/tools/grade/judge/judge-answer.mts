/** Judges one answer, wherever it stands: in a file or in a notebook. */
import type { Answer, Datum, Stopped } from '../../../course/answer/answer.js';
import type { Guard } from '../../answer-process/guard.mjs';
import { runCheck } from '../../../course/check/run-check.js';
import type { Graded } from './context.mjs';
import { withOwnWeights } from './own-weights.mjs';
import type { Exercise } from '../../../course/check/exercise.js';
import { verdictOn, type Verdict } from './verdict.mjs';

/** What judging needs from its caller. */
export interface Hooks {
  /** Without one, a text may keep this process busy for ever. */
  readonly guard?: Guard | undefined;
  /** Hears that an answer timed out which had to wait for others: it is to be judged again, alone. */
  readonly onUnsure?: (() => void) | undefined;
}

interface Asking {
  readonly seed: number;
  readonly guard: Guard;
  /** How the answer's process came to an end so far. */
  readonly troubles: readonly Stopped[];
}

export async function judgeAnswer(
  { exercise }: Graded,
  answer: Answer,
  { seed, guard, troubles }: Asking,
): Promise<Verdict> {
  const check = () => runCheck(exercise, withOwnWeights(answer, seed), { seed });
  if (exercise.kind !== 'types') return verdictOn(await check(), troubles);
  // However the text came about, it is compiled in this process; what has to be waited for comes before.
  const read = await readAhead(exercise, answer);
  const report = await guard(() => runCheck(exercise, read, { seed }));
  return verdictOn(report, troubles);
}

/** An answer whose values are there already. */
async function readAhead({ parts }: Pick<Exercise, 'parts'>, answer: Answer): Promise<Answer> {
  const values = new Map<string, Datum>();
  for (const { name } of parts) values.set(name, await answer.value(name));
  return { ...answer, value: (part) => Promise.resolve(values.get(part)!) };
}
