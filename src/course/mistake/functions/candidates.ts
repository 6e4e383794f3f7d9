/** The mistakes that may explain what a function returns: alone, and two at once. */
import { pairsOf, type RuleMistake } from '../mistake';
import { stage, type Candidate, type Stage } from '../search';

/** @param rules the right ones: they tell which mistakes change the same rule */
export function functionCandidates<R>(
  mistakes: readonly RuleMistake<R>[],
  rules: R,
): Stage<Candidate<RuleMistake<R>>>[] {
  return [
    stage(() => mistakes.map((mistake) => ({ mistakes: [mistake] }))),
    stage(() => pairsOf(mistakes, rules).map((pair) => ({ mistakes: pair }))),
  ];
}
