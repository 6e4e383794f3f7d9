/** Answers that make the modelled mistakes: they show whether a check names them rightly. */
import type { Mistake } from '../../mistake';
import type { Plain } from '../answer';
import type { FunctionDefinition, MistakenAnswer, Value } from './definition';
import { mistakenResult, pairsOf, stylesWith } from './explain';
import { sameResult, type Result } from './result';
import { DEFAULT_TOLERANCE } from './try-function';

/**
 * An answer for every mistake and for every pair of them, in the first style of the rules. Left out
 * are those that could not be told: a mistake that changes no result, and a pair that gives what a
 * single mistake gives.
 */
export function mistakenAnswers<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  inputs: readonly Args[],
): readonly MistakenAnswer[] {
  const { tolerance = DEFAULT_TOLERANCE } = definition;
  const resultsOf = (group: readonly Mistake<R>[]): readonly Result[] => {
    const [rules] = stylesWith(definition, group) as [R];
    return inputs.map((args) => mistakenResult(definition, rules, args));
  };
  const isSame = (some: readonly Result[], others: readonly Result[]) =>
    some.every((result, i) => sameResult(result, others[i]!, tolerance));

  const right = resultsOf([]);
  const single = definition.mistakes
    .map((mistake) => ({ group: [mistake], results: resultsOf([mistake]) }))
    .filter(({ results }) => !isSame(results, right));
  const known = [right, ...single.map(({ results }) => results)];
  const pairs = pairsOf(single.map(({ group }) => group[0]!)).filter((pair) => {
    const results = resultsOf(pair);
    return !known.some((others) => isSame(results, others));
  });
  return [...single.map(({ group }) => group), ...pairs].map((group) => ({
    rules: group.map(({ rule }) => rule),
    parts: { [definition.part]: mistakenFunction(definition, group) },
  }));
}

function mistakenFunction<Args extends readonly Plain[], R>(
  definition: FunctionDefinition<Args, R>,
  group: readonly Mistake<R>[],
): (...args: Plain[]) => Value {
  const [rules] = stylesWith(definition, group) as [R];
  return (...args) => definition.compute(rules, ...(args as readonly Plain[] as Args));
}
