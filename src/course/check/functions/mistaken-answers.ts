/** Answers that make the modelled mistakes: they show whether a check names them correctly. */
import { pairsOf, type RuleMistake } from '../../mistake';
import type { Plain } from '../../answer/answer';
import type { FunctionDefinition, MistakenAnswer, Value } from './definition';
import { mistakenResult, stylesWith } from './explain';
import { sameResult, type Result } from './result';
import { DEFAULT_TOLERANCE } from './try-function';

/**
 * An answer for every mistake and for every pair of them, in the first style of the rules. Those that
 * could not be detected are left out: a mistake that changes no result, and a pair that gives the same
 * results as a single mistake, or as the same two in the other order.
 */
export function mistakenAnswers<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  inputs: readonly Args[],
): readonly MistakenAnswer[] {
  const { tolerance = DEFAULT_TOLERANCE } = definition;
  const resultOf = (group: readonly RuleMistake<R>[], args: Args) =>
    mistakenResult(definition, stylesWith(definition, group)[0]!, args);
  const resultsOf = (group: readonly RuleMistake<R>[]) =>
    inputs.map((args) => resultOf(group, args));
  /** Whether one of the others gives the same on all inputs; the first few rule out most of them. */
  const isAmong = (group: readonly RuleMistake<R>[], others: readonly (readonly Result[])[]) => {
    let left = others;
    for (const [i, args] of inputs.entries()) {
      const result = resultOf(group, args);
      left = left.filter((results) => sameResult(result, results[i]!, tolerance));
      if (left.length === 0) return false;
    }
    return true;
  };

  const right = resultsOf([]);
  const single = definition.mistakes
    .map((mistake) => [mistake])
    .filter((group) => !isAmong(group, [right]));
  const known = [right, ...single.map(resultsOf)];
  const pairs = pairsOf(single.flat(), definition.rules[0]).filter((pair, i, all) => {
    const before = all[i - 1];
    const isSwapped = before?.[0] === pair[1] && before?.[1] === pair[0];
    return !isAmong(pair, isSwapped ? [...known, resultsOf(before)] : known);
  });
  return [...single, ...pairs].map((group) => ({
    rules: group.map(({ rule }) => rule),
    parts: { [definition.part]: mistakenFunction(definition, group) },
  }));
}

function mistakenFunction<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  group: readonly RuleMistake<R>[],
): (...args: Plain[]) => Value {
  const [rules] = stylesWith(definition, group) as [R];
  return (...args) => definition.compute(rules, ...(args as readonly Plain[] as Args));
}
