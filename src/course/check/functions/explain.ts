/** Which modelled mistakes explain what a function returned for all inputs. */
import { distinct, rulesWith, search, type Candidate, type RuleMistake } from '../../mistake';
import { functionCandidates } from '../../mistake/functions/candidates';
import type { Plain } from '../../answer/answer';
import type { FunctionDefinition } from './definition';
import { attempt, sameResult, type Result } from './result';
import { DEFAULT_TOLERANCE, type Trial } from './try-function';

/**
 * The mistakes that explain all results, the right ones included, the likeliest first. Each explanation
 * is a mistake, or two made at once; pairs are only considered if no single mistake explains the
 * results. Nothing if none does.
 */
export function explain<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  trials: readonly Trial<Args>[],
): (readonly RuleMistake<R>[])[] {
  const { tolerance = DEFAULT_TOLERANCE } = definition;
  // What never returns a number lacks its `return`, whatever its loops do.
  if (trials.every(({ result }) => result.kind === 'odd')) return [];
  // Failed trials come first: most mistakes are ruled out by the first result that is compared.
  const inOrder = [...trials].sort((a, b) => Number(a.isRight) - Number(b.isRight));
  const explains = ({ mistakes }: Candidate<RuleMistake<R>>) =>
    stylesWith(definition, mistakes).some((rules) =>
      inOrder.every(({ args, result }) =>
        sameResult(result, mistakenResult(definition, rules, args), tolerance),
      ),
    );
  const stages = functionCandidates(definition.mistakes, definition.rules[0]);
  return distinct(search(stages, explains)).map(({ mistakes }) => [...mistakes]);
}

/** The right rules in each of their styles, with the mistakes made. */
export function stylesWith<Args extends readonly Plain[], R>(
  { rules }: FunctionDefinition<Args, R>,
  group: readonly RuleMistake<R>[],
): readonly R[] {
  return rules.map((style) => rulesWith(style, ...group));
}

export function mistakenResult<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  rules: R,
  args: Args,
): Result {
  return attempt(() => definition.compute(rules, ...args));
}
