/** Holds a value back, once, if nothing was predicted: a second look is a decision. */

const heldBack = new Set<string>();

/** Whether a value is held back now, by what it is compared as. */
export function holdBack(what: string): boolean {
  if (heldBack.has(what)) return false;
  heldBack.add(what);
  return true;
}

let isExplained = false;

/** Whether the learner has still to be told what to do: once in a cell is enough. */
export function needsExplanation(): boolean {
  if (isExplained) return false;
  isExplained = true;
  // A cell compares in one go, and the next one runs later.
  setTimeout(() => (isExplained = false));
  return true;
}
