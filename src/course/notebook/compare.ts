import { show } from '../../display';
import { UsageError } from '../../shape';
import { encode } from '../answer';
import { leadOf } from '../check/format';
import type { Comparison } from './comparison/comparison';
import { judge, judgeComputed, nothingToCompare, type Judged } from './comparison/judge';
import { asLists } from './comparison/read-prediction';

interface CompareOptions {
  /** What predicted it, if it was not the learner: `the loops`, `your function`. */
  readonly by?: string;
  /** For an estimate: how far from the value it may be and is still about right. */
  readonly tolerance?: number;
}

/**
 * Shows a prediction beside the value that came out. A right prediction in another form is right: `'Blue'`
 * for `'blue'`, `'168'` for 168, `'3 x 7 x 8'` for [3, 7, 8], `'yes'` for true.
 *
 * @param what what is compared: `After conv1`
 * @param predicted the learner's prediction; undefined if there is none
 * @param actual what came out: a number, a text, true or false, a list of them, or a tensor
 * @param options `by`: what predicted it, if it was not the learner (a text alone says the same);
 *   `tolerance`: how far off an estimate may be (0)
 * @throws if the tolerance is no number from 0 on
 * @example
 * compare('After conv1', [16, 100], [16, 100]) // ✔ After conv1: [16, 100], as you predicted.
 * compare('After conv1', [16, 99], [16, 100]) // ≠ After conv1: not quite. You predicted [16, 99]; it is [16, 100].
 * compare('With the library', [[4, -2]], [[4, -2]], 'the loops') // ✔ With the library: [[4, -2]], as by the loops.
 * compare('Right of 100', 10, 8.4, { tolerance: 5 }) // ✔ Right of 100: about right. You guessed 10; it is 8.4.
 */
export function compare(
  what: string,
  predicted: unknown,
  actual: unknown,
  options: string | CompareOptions = {},
): void {
  const { by, tolerance } =
    typeof options === 'string' ? { by: options, tolerance: undefined } : options;
  if (tolerance !== undefined && !(tolerance >= 0)) {
    throw new UsageError(
      `compare: the tolerance must be a number from 0 on, but is ${String(tolerance)}`,
      'It says how far from the value an estimate may be.',
    );
  }
  const judged = {
    lead: leadOf(String(what)),
    predicted: encode(predicted),
    actual: asLists(encode(actual)),
  };
  show(comparisonOf(judged, by, tolerance));
}

function comparisonOf(judged: Judged, by?: string, tolerance?: number): Comparison {
  const { kind } = judged.actual;
  if (kind === 'undefined' || kind === 'null') return nothingToCompare(judged);
  return by === undefined ? judge(judged, tolerance) : judgeComputed(judged, by);
}
