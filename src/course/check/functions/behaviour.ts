/** Findings on a function as a whole, whatever its results: it hangs, remembers, changes things. */
import type { Plain } from '../../answer/answer';
import { saidBefore, type Finding } from '../finding';
import { showDatum } from '../show-datum';
import { print, printCall } from './print';
import { sameResult } from './result';
import type { Trial } from './try-function';
import { wrongResult } from './wrong-result';

export function neverReturns<Args extends readonly Plain[]>(
  part: string,
  last: Trial<Args>,
  all: readonly Trial<Args>[],
): Finding {
  const finding = wrongResult(part, last);
  const before = all.slice(0, -1);
  if (before.length === 0 || !before.every(({ isRight }) => isRight)) return finding;
  return saidBefore(rightOn(before.length), finding);
}

export function wrongOnLarge<Args extends readonly Plain[]>(
  part: string,
  large: Trial<Args>,
  count: number,
): Finding {
  const finding = saidBefore(rightOn(count), wrongResult(part, large));
  if (large.result.kind !== 'timed-out') return finding;
  return {
    ...finding,
    rule: 'too-slow',
    hint: 'Is something computed again and again in a loop that could be computed once?',
  };
}

function rightOn(count: number): string {
  return `Right on ${count === 1 ? 'a smaller input' : `${count} smaller inputs`}.`;
}

export function notDeterministic<Args extends readonly Plain[]>(
  part: string,
  first: Trial<Args>,
  second: Trial<Args>,
): Finding {
  const [once, again] = [first, second].map(({ result }) => {
    if (result.kind === 'value') return print(result.value);
    return result.kind === 'odd' ? showDatum(result.datum) : 'an error';
  });
  return {
    rule: 'not-deterministic',
    part,
    severity: 'error',
    message: `\`${printCall(part, first.args)}\` gave ${once} the first time, and ${again} when called again. The result must depend only on the arguments.`,
    hint: 'Which variable keeps its value from one call to the next, or what is random?',
  };
}

export function computesWithTensors(part: string, writesOut: string): Finding {
  return {
    rule: 'computes-with-tensors',
    part,
    severity: 'error',
    message: `\`${part}\` uses tensors. Here you write out what \`${writesOut}\` does, with numbers and lists only.`,
    hint: 'Which line calls a function or a layer of the library, and what does that do with each number?',
  };
}

export const CHANGED = 'changed-arguments';

export function changedArguments<Args extends readonly Plain[]>(
  part: string,
  trial: Trial<Args>,
): Finding {
  return {
    rule: CHANGED,
    part,
    severity: 'error',
    message: `\`${printCall(part, trial.args)}\` changes its arguments. The caller may still need them unchanged.`,
    hint: 'Which line writes into an argument, or uses `push`, `reverse` or the like on one?',
  };
}

export function tooManyParameters<Args extends readonly Plain[]>(
  part: string,
  failing: Trial<Args>,
  takes: number,
): Finding {
  const given = failing.args.length === 1 ? 'one argument' : `${failing.args.length} arguments`;
  return {
    rule: 'too-many-parameters',
    part,
    severity: 'error',
    message: `\`${part}\` has ${takes} parameters, but is called with ${given}: \`${printCall(part, failing.args)}\`.`,
    hint: 'Is the first line of the function still the one from the starter?',
  };
}

/** Whether all results are identical, which they should not be. */
export function isAlwaysTheSame(all: readonly Trial<readonly Plain[]>[]): boolean {
  const [first, ...others] = all.map(({ result }) => result);
  return (
    first?.kind === 'value' &&
    others.length > 1 &&
    others.every((result) => sameResult(result, first, 0))
  );
}

export function alwaysTheSame(part: string, failing: Trial<readonly Plain[]>): Finding {
  const said = 'The result is always the same, whatever the arguments are.';
  return {
    ...saidBefore(said, wrongResult(part, failing)),
    rule: 'always-the-same',
    hint: 'Which of the arguments does your function use?',
  };
}
