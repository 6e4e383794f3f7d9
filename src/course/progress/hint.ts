/** A hint as given to the learner. */
export interface Hint {
  /** From 1. */
  readonly number: number;
  /** How many there are in all. */
  readonly of: number;
  readonly text: string;
  /** Whether it was given before: there are no more, so this is the last one again. */
  readonly again: boolean;
}

/** The hint after the first `given`; after the last one, the last one again. There is at least one. */
export function nextHint(hints: readonly string[], given: number): Hint {
  const of = hints.length;
  const number = Math.min(given + 1, of);
  return { number, of, text: hints[number - 1]!, again: given >= of };
}
