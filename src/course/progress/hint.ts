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

/**
 * A hint as it is shown: what it says, and the code at its end, if there is some. A last hint may end with a skeleton,
 * in a fence of its own.
 */
export function partsOf(text: string): { readonly said: string; readonly code?: string } {
  const [, said, code] = /^(.*?)\n\n```typescript\n(.*)\n```$/s.exec(text) ?? [];
  return said === undefined ? { said: text } : { said, code };
}

/** The hint after the first `given`; after the last one, the last one again. There is at least one. */
export function nextHint(hints: readonly string[], given: number): Hint {
  const of = hints.length;
  const number = Math.min(given + 1, of);
  return { number, of, text: hints[number - 1]!, again: given >= of };
}
