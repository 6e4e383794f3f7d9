/** From a prediction and a value to what is shown of them. */
import type { Datum } from '../../answer/answer';
import type { Remark } from '../../check/finding';
import { agree } from './agree';
import { Comparison, type Said } from './comparison';
import { readPrediction, type Prediction } from './read-prediction';
import { showValue } from './show-value';

export interface Settings {
  readonly by?: string;
  readonly tolerance?: number;
}

/** @param lead what is compared, as a lead-in: `Side:` */
export function judge(
  lead: string,
  predicted: Datum,
  actual: Datum,
  { by, tolerance }: Settings,
): Comparison {
  if (actual.kind === 'undefined' || actual.kind === 'null') return nothingToCompare(lead, actual);
  const prediction = readPrediction(predicted, actual);
  if (by !== undefined) return computedBy(by, lead, datumOf(prediction) ?? predicted, actual);
  const value = showValue(actual);
  const { problem } = prediction;
  if (prediction.kind === 'none') {
    return new Comparison(
      'open',
      `${lead} ${value}. You wrote no prediction.`,
      [],
      saidIn(problem),
    );
  }
  const { datum, remark } = prediction;
  const form = remark && isNew(remark) ? remark : undefined;
  if (agree(datum, actual)) {
    return new Comparison('right', `${lead} ${value}, as you predicted.`, [], saidIn(form));
  }
  const said = saidIn(form ?? problem);
  if (tolerance === undefined) {
    return new Comparison(
      'other',
      `${lead} not quite.`,
      pair('You predicted', datum, actual),
      said,
    );
  }
  const values = pair('You guessed', datum, actual);
  return agree(datum, actual, within(tolerance))
    ? new Comparison('near', `${lead} about right.`, values, said)
    : new Comparison('other', `${lead} not close.`, values, said);
}

function datumOf(prediction: Prediction): Datum | undefined {
  return prediction.kind === 'given' ? prediction.datum : undefined;
}

function pair(words: string, predicted: Datum, actual: Datum) {
  return [
    [words, showValue(predicted)],
    ['it is', showValue(actual)],
  ] as const;
}

/** A tolerance of 0.1 allows 1.1 for 1, whose difference is a little more than 0.1. */
function within(tolerance: number) {
  return (predicted: number, actual: number) =>
    Math.abs(predicted - actual) <= tolerance + 1e-6 * Math.max(1, Math.abs(actual));
}

function computedBy(by: string, lead: string, datum: Datum, actual: Datum): Comparison {
  const value = showValue(actual);
  if (agree(datum, actual)) return new Comparison('right', `${lead} ${value}, as by ${by}.`);
  const values = [
    [`By ${by} it is`, showValue(datum)],
    ['here it is', value],
  ] as const;
  const question = { text: 'What made the difference?' };
  return new Comparison('other', `${lead} not the same.`, values, [question]);
}

function nothingToCompare(lead: string, { kind }: Datum): Comparison {
  const head = `${lead} nothing to compare with yet.`;
  const said = [
    {
      text: `The value is ${kind}: perhaps a cell above has not run (Run → Run All Above Selected Cell). \`compare\` takes what is compared, your prediction and the value: \`compare('After conv1', prediction, y.shape)\`.`,
    },
  ];
  return new Comparison('open', head, [], said);
}

/** The forms that have been pointed out since the kernel started. */
const pointedOut = new Set<string>();

/** Whether a form has not been pointed out yet: that quotes are not needed is said once. */
function isNew({ rule }: Remark): boolean {
  const known = pointedOut.has(rule);
  pointedOut.add(rule);
  return !known;
}

function saidIn(remark: Remark | undefined): Said[] {
  return remark ? [{ text: remark.message }] : [];
}
