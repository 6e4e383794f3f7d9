/**
 * Puts what was predicted beside what is so, as a line of text.
 *
 * @param what what it is about: `After conv1`
 * @param predicted the learner's prediction; undefined if there is none
 * @param actual what came out
 * @example
 * compare('After conv1', shape1, y1.shape);
 * // After conv1: [1, 16, 100, 100]. You predicted [1, 16, 99, 99]: what made the difference?
 */
export function compare(what: string, predicted: unknown, actual: unknown): void {
  const so = `${what}: ${write(actual)}`;
  if (predicted === undefined) console.log(`${so}. (You wrote no prediction.)`);
  else if (write(predicted) === write(actual)) console.log(`${so}, as you predicted.`);
  else console.log(`${so}. You predicted ${write(predicted)}: what made the difference?`);
}

/** On one line, with blanks behind commas. */
function write(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).replaceAll(',', ', ');
}
