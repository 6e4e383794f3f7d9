/** What can be practised. */

/** In the order of the course. */
export const topics = [
  'shapes',
  'padding',
  'chains',
  'parameters',
  'multiply-adds',
  'flattening',
  'receptive-fields',
] as const;

export type Topic = (typeof topics)[number];

/**
 * - 1: small numbers; windows that move by one pixel or are adjacent, and fit;
 * - 2: paddings, and strides that leave a remainder;
 * - 3: dilation, groups, pairs, ceil mode, longer chains.
 */
export type Difficulty = 1 | 2 | 3;

export const difficulties = [1, 2, 3] as const;

export function isTopic(name: unknown): name is Topic {
  return topics.includes(name as Topic);
}

export function isDifficulty(value: unknown): value is Difficulty {
  return difficulties.includes(value as Difficulty);
}
