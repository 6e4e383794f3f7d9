/** The cells that did not run because one before them failed. */

/** The cell that failed last, as a learner finds it: `cell [3]`. */
let failing = '';
/** The texts of the cells that it cancelled and that have not run since. */
const cancelled = new Set<string>();

/** Takes note of a cell that failed, by the number that the notebook shows. */
export function noteFailed(number: number): void {
  failing = `cell [${number}]`;
}

export function noteCancelled(code: string): void {
  cancelled.add(code);
}

/** Takes note of a cell whose turn has come. */
export function noteTurn(code: string): void {
  cancelled.delete(code);
}

/** The cell that stopped the run of others, if one of those would have set one of the names. */
export function stoppedBefore(names: readonly string[]): string | undefined {
  const texts = [...cancelled];
  const isIn = (name: string) => texts.some((text) => text.split(/[^\w$]+/).includes(name));
  return names.some(isIn) ? failing : undefined;
}
