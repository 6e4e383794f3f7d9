import { show } from '../../display';
import { UsageError } from '../../shape';
import { judge, judgeComputed, readPair, type Judging } from '../check/predictions';
import { holdsBack } from './host';

interface CompareOptions extends Judging {
  /** What predicted it, if it was not the learner: `the loops`, `your function`. */
  readonly by?: string;
}

/**
 * Shows a prediction beside the value that came out. A right prediction in another form is right: `'Blue'`
 * for `'blue'`, `'168'` for 168, `'3 x 7 x 8'` for [3, 7, 8], `'yes'` for true. Without a prediction the value
 * is shown only when the cell runs again.
 *
 * @param what what is compared: `After conv1`
 * @param predicted the learner's prediction; undefined, null, NaN or '' if there is none
 * @param actual what came out: a number, a text, true or false, a list of them, or a tensor
 * @param options `by`: what predicted it, if it was not the learner (a text alone says the same);
 *   `tolerance`: how far off an estimate may be; `model` and `input`: the layer, the model or the list of
 *   layers that gave the value, and the tensor that went in or its shape, so that known mistakes can be
 *   named; `input` alone: the tensor whose shape or size is the value
 * @throws if the tolerance is not a number from 0 on, or the model is none
 * @example
 * compare('After conv1', [16, 100], [16, 100]) // ✔ After conv1: [16, 100], as you predicted.
 * compare('After conv1', [16, 99], [16, 100]) // ≠ After conv1: not quite. You predicted [16, 99]; it is [16, 100].
 * compare('With the library', [[4, -2]], [[4, -2]], 'the loops') // ✔ With the library: [[4, -2]], as by the loops.
 * const conv1 = new nn.Conv2d(3, 10, 3);
 * compare('Parameters', 270, 280, { model: conv1, input: [3, 130, 130] }) // ≠ Parameters: not quite. You predicted 270; it is 280. · The biases seem to be left out: every filter learns one more number. → What is added to the sum of the products of a filter?
 * compare('Right of 100', 10, 8.4, { tolerance: 5 }) // ✔ Right of 100: about right. You guessed 10; it is 8.4.
 */
export function compare(
  what: string,
  predicted: unknown,
  actual: unknown,
  options: string | CompareOptions = {},
): void {
  const { by, ...judging } = typeof options === 'string' ? { by: options } : options;
  requireTolerance(judging.tolerance);
  const pair = readPair(what, predicted, actual);
  show(by === undefined ? judge(pair, judging, holdsBack()) : judgeComputed(pair, by));
}

function requireTolerance(tolerance: number | undefined): void {
  if (tolerance === undefined || tolerance >= 0) return;
  throw new UsageError(
    `compare: the tolerance must be a number of at least 0, but is ${String(tolerance)}`,
    'It says how far from the value an estimate may be.',
  );
}
