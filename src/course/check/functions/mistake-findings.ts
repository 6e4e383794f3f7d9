/** Findings for when modelled mistakes explain all results. */
import type { RuleMistake } from '../../mistake';
import type { Plain } from '../../answer/answer';
import type { Finding } from '../finding';
import type { FunctionDefinition } from './definition';
import { mistakenResult, stylesWith } from './explain';
import { attempt, sameResult } from './result';
import { DEFAULT_TOLERANCE, type Trial } from './try-function';
import { callSentence, values } from './wrong-result';

/**
 * One finding for each mistake that was made, with the smallest input on which it shows.
 *
 * @param other mistakes that also explain the results
 */
export function mistakeFindings<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  all: readonly Trial<Args>[],
  mistakes: readonly RuleMistake<R>[],
  other: readonly RuleMistake<R>[] | undefined,
): Finding[] {
  const isAlone = mistakes.length === 1;
  const also =
    isAlone && other ? ` Another mistake would give the same results: ${sayOf(other[0]!)}` : '';
  const { part } = definition;
  return mistakes
    .map((mistake) => ({ mistake, trial: showing(definition, all, mistake) }))
    .sort((a, b) => all.indexOf(a.trial) - all.indexOf(b.trial))
    .map(({ mistake, trial }) => ({
      rule: mistake.rule,
      part,
      severity: 'error',
      message: `${sayOf(mistake)}${also} ${callSentence(part, trial, true)}`,
      withoutAnswer: `${sayOf(mistake)}${also} ${callSentence(part, trial, false)}`,
      ...values(trial),
      hint: mistake.hint,
    }));
}

/** The smallest failing input whose result this mistake alone would change. */
function showing<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  all: readonly Trial<Args>[],
  mistake: RuleMistake<R>,
): Trial<Args> {
  const { tolerance = DEFAULT_TOLERANCE } = definition;
  const [rules] = stylesWith(definition, [mistake]);
  const failing = all.filter(({ isRight }) => !isRight);
  const changes = ({ args, right }: Trial<Args>) =>
    !sameResult(
      mistakenResult(definition, rules!, args),
      attempt(() => right),
      tolerance,
    );
  return failing.find(changes) ?? failing[0]!;
}

/** There is only one function: no layers need to be told apart. */
function sayOf<R>({ messageAtLayer, message }: RuleMistake<R>): string {
  return messageAtLayer ?? message;
}
