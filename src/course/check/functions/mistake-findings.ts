/** Findings for when modelled mistakes explain all results. */
import type { RuleMistake } from '../../mistake';
import type { Plain } from '../../answer/answer';
import type { Finding, NamedMistake } from '../finding';
import { oneOfSeveral } from '../several';
import type { FunctionDefinition } from './definition';
import { mistakenResult, stylesWith } from './explain';
import { attempt, sameResult } from './result';
import { DEFAULT_TOLERANCE, type Trial } from './try-function';
import { callSentence, values } from './wrong-result';

/**
 * One finding for each mistake that was made, with the smallest input on which it shows; or one for all of
 * several mistakes that each explain the results.
 *
 * @param explanations the likeliest first; one mistake each, or two that were made at once
 */
export function mistakeFindings<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  all: readonly Trial<Args>[],
  explanations: readonly (readonly RuleMistake<R>[])[],
): Finding[] {
  const { part } = definition;
  const [made = []] = explanations;
  const shown = made
    .map((mistake) => ({ mistake: said(mistake), trial: showing(definition, all, mistake) }))
    .sort((a, b) => all.indexOf(a.trial) - all.indexOf(b.trial));
  const isEither = made.length === 1 && explanations.length > 1;
  const either = explanations.flatMap((mistakes) => mistakes.map(said));
  return shown.map(({ mistake, trial }): Finding => {
    const { rule, message, ...more } = isEither ? oneOfSeveral(either, 'these results') : mistake;
    return {
      rule,
      part,
      severity: 'error',
      message: `${message} ${callSentence(part, trial, true)}`,
      withoutAnswer: `${message} ${callSentence(part, trial, false)}`,
      ...values(trial),
      ...more,
    };
  });
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
function said<R>({ rule, messageAtLayer, message, hint }: RuleMistake<R>): NamedMistake {
  return { rule, message: messageAtLayer ?? message, hint };
}
