/**
 * Puts a prediction beside the actual value, as a line of text.
 *
 * @param what what is compared: `After conv1`
 * @param predicted the learner's prediction; undefined if there is none
 * @param actual what came out
 * @param by what predicted it, if it was not the learner: `the loops`, `your function`
 * @example
 * compare('After conv1', [16, 99], [16, 100]) // After conv1: [16, 100]. You predicted [16, 99]: what made the difference?
 * compare('With the library', [[4, -2]], [[4, -2]], 'the loops') // With the library: [[4, -2]], as by the loops.
 */
export function compare(what: string, predicted: unknown, actual: unknown, by?: string): void {
  const so = `${what}: ${write(actual)}`;
  if (predicted === undefined && !by) console.log(`${so}. (You wrote no prediction.)`);
  else if (write(predicted) === write(actual))
    console.log(`${so}, as ${by ? `by ${by}` : 'you predicted'}.`);
  else {
    const other = by ? `By ${by} it is` : 'You predicted';
    console.log(`${so}. ${other} ${write(predicted)}: what made the difference?`);
  }
}

/** On one line, with spaces after commas. */
function write(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).replaceAll(',', ', ');
}
