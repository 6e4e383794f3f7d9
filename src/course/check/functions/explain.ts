/** Which modelled mistakes explain what a function returned for all inputs. */
import { rulesWith, type Mistake } from '../../mistake';
import type { Plain } from '../../answer/answer';
import type { FunctionDefinition } from './definition';
import { attempt, sameResult, type Result } from './result';
import { DEFAULT_TOLERANCE, type Trial } from './try-function';

/**
 * The mistakes that explain all results, the right ones included. Each explanation is a mistake, or
 * two made at once; pairs are only considered if no single mistake explains the results. Empty if
 * nothing does.
 */
export function explain<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  trials: readonly Trial<Args>[],
): readonly (readonly Mistake<R>[])[] {
  // Failed trials come first: most mistakes are ruled out by the first result that is compared.
  const inOrder = [...trials].sort((a, b) => Number(a.isRight) - Number(b.isRight));
  const single = definition.mistakes.map((mistake) => [mistake]);
  const found = explaining(definition, single, inOrder);
  return found.length > 0 ? found : explaining(definition, pairsOf(definition.mistakes), inOrder);
}

function explaining<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  groups: readonly (readonly Mistake<R>[])[],
  trials: readonly Trial<Args>[],
): readonly (readonly Mistake<R>[])[] {
  const { tolerance = DEFAULT_TOLERANCE } = definition;
  const fits = (group: readonly Mistake<R>[]) =>
    stylesWith(definition, group).some((rules) =>
      trials.every(({ args, result }) =>
        sameResult(result, mistakenResult(definition, rules, args), tolerance),
      ),
    );
  const found = groups.filter(fits).sort((a, b) => likelihood(b) - likelihood(a));
  // Forms of one mistake that give the same results are one explanation.
  return found.filter((group, i) => found.findIndex((g) => rulesOf(g) === rulesOf(group)) === i);
}

/** The right rules in each of their styles, with the mistakes made. */
export function stylesWith<Args extends readonly Plain[], R>(
  { rules }: FunctionDefinition<Args, R>,
  group: readonly Mistake<R>[],
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

/** All pairs; two forms of one mistake are not made at once. */
export function pairsOf<R>(mistakes: readonly Mistake<R>[]): readonly (readonly Mistake<R>[])[] {
  return mistakes.flatMap((first, i) =>
    mistakes
      .slice(i + 1)
      .filter(({ rule }) => rule !== first.rule)
      .map((second) => [first, second]),
  );
}

function rulesOf<R>(group: readonly Mistake<R>[]): string {
  return group.map(({ rule }) => rule).join(' + ');
}

function likelihood<R>(group: readonly Mistake<R>[]): number {
  return Math.min(...group.map((mistake) => mistake.likelihood));
}
