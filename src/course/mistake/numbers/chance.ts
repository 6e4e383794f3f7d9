/** How much an explanation of a single number is worth: where most numbers have one, it says nothing. */

/** With a greater chance than this, an explanation is no evidence. */
export const mostChance = 0.1;

/**
 * How likely it is that a number is explained by chance: the share that the explanations lead to of the
 * whole numbers that are as near to the expected one as the answer is.
 *
 * @param results what the explanations lead to
 */
export function chanceOf(answer: number, expected: number, results: readonly number[]): number {
  const distance = Math.abs(answer - expected);
  const near = results
    .map(Math.round)
    .filter((result) => result !== expected && Math.abs(result - expected) <= distance + 0.5);
  return new Set(near).size / (distance + Math.min(distance, expected));
}
