/** Judges one answer, wherever it stands: in a file or in a notebook. */
import type { Answer, Stopped } from '../../../course/answer/answer.js';
import { runCheck } from '../../../course/check/run-check.js';
import type { Graded } from './context.mjs';
import { withOwnWeights } from './own-weights.mjs';
import { verdictOn, type Verdict } from './verdict.mjs';

/** Does what a stranger's text may keep a compiler busy with. */
export type Guard = <T>(work: () => T | Promise<T>) => Promise<T>;

/** What judging needs from its caller. */
export interface Hooks {
  /** Without one, a text may keep this process busy for ever. */
  readonly guard?: Guard | undefined;
  /** Hears that an answer timed out which had to wait for others: it is to be judged again, alone. */
  readonly onUnsure?: (() => void) | undefined;
}

export const unguarded: Guard = async (work) => work();

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
  // However the text came about, it is compiled in this process.
  const report = await (exercise.kind === 'types' ? guard(check) : check());
  return verdictOn(report, troubles);
}
