/** From a prediction and a value to what is shown of them. */
import { encode } from '../../answer';
import type { Datum } from '../../answer/answer';
import type { Box, Line } from '../box';
import type { Remark } from '../finding';
import { leadOf } from '../format';
import { agree } from './agree';
import { Comparison } from './comparison';
import { holdBack, needsExplanation } from './held-back';
import { asLists, readPrediction } from './read-prediction';
import { mistakesIn } from './mistakes-in';
import type { Source } from './origin';
import { showValue } from './show-value';

/** What is compared. */
interface Pair {
  /** Its name, as a lead-in: `Side:` */
  readonly lead: string;
  readonly predicted: Datum;
  readonly actual: Datum;
}

export function readPair(what: string, predicted: unknown, actual: unknown): Pair {
  const [first, second] = [encode(predicted), asLists(encode(actual))];
  return { lead: leadOf(String(what)), predicted: first, actual: second };
}

export interface Judging extends Source {
  /** For an estimate: how far off it may be. */
  readonly tolerance?: number;
}

/** @param holdsBack whether the value is held back, once, if nothing was predicted */
export function judge(pair: Pair, judging: Judging, holdsBack: boolean): Comparison {
  const { lead, predicted, actual } = pair;
  if (isMissing(actual)) return nothingToCompare(pair);
  const prediction = readPrediction(predicted, actual);
  if (prediction.kind === 'none') return notPredicted(pair, prediction.problem, holdsBack);
  const { datum, remark, problem } = prediction;
  const form = remark && isNew(remark) ? remark : undefined;
  if (agree(datum, actual)) return same(lead, actual, 'you predicted', notes(form));
  const lines = notes(form ?? problem);
  const { tolerance } = judging;
  if (tolerance === undefined) {
    const values = beside('You predicted', datum, 'it is', actual);
    const known = mistakesIn(datum, actual, judging);
    return different(`${lead} not quite.`, values, [...lines, ...known]);
  }
  const values = beside('You guessed', datum, 'it is', actual);
  if (!agree(datum, actual, within(tolerance))) {
    return different(`${lead} not close.`, values, lines);
  }
  const box = { head: `${lead} about right.`, values, lines };
  return new Comparison({ ...box, mark: 'right', tone: 'right' }, true);
}

function notPredicted(
  { lead, actual }: Pair,
  problem: Remark | undefined,
  holdsBack: boolean,
): Comparison {
  if (!holdsBack || !holdBack(lead)) {
    return open(`${lead} ${showValue(actual)}. You wrote no prediction.`, problem);
  }
  if (!needsExplanation()) return open(`${lead} no prediction either.`, problem);
  const message =
    'Write one in the cell above and run it, then this cell again. To see the answer anyway, run this cell once more.';
  return open(`${lead} you wrote no prediction.`, problem, { rule: 'held-back', message });
}

/** The same for what something else has computed: `the loops`, `your function`. */
export function judgeComputed(pair: Pair, by: string): Comparison {
  const { lead, predicted, actual } = pair;
  if (isMissing(actual)) return nothingToCompare(pair);
  const read = readPrediction(predicted, actual);
  const datum = read.kind === 'given' ? read.datum : predicted;
  if (agree(datum, actual)) return same(lead, actual, `by ${by}`);
  const values = beside(`By ${by} it is`, datum, 'here it is', actual);
  const lines = notes({ rule: 'difference', message: 'What made the difference?' });
  return different(`${lead} not the same.`, values, lines, !isMissing(predicted));
}

function isMissing({ kind }: Datum): boolean {
  return kind === 'undefined' || kind === 'null';
}

function nothingToCompare({ lead, actual }: Pair): Comparison {
  const message = `The value is ${actual.kind}: perhaps a cell above has not run (Run → Run All Above Selected Cell). \`compare\` takes what is compared, your prediction and the value: \`compare('After conv1', prediction, y.shape)\`.`;
  return open(`${lead} nothing to compare with yet.`, { rule: 'no-value', message });
}

function open(head: string, ...remarks: readonly (Remark | undefined)[]): Comparison {
  return new Comparison({ head, lines: remarks.flatMap(notes), tone: 'open' }, false);
}

function same(lead: string, actual: Datum, as: string, lines: readonly Line[] = []): Comparison {
  const head = `${lead} ${showValue(actual)}, as ${as}.`;
  return new Comparison({ mark: 'right', head, lines, tone: 'right' }, true);
}

type Values = Box['values'];

function different(
  head: string,
  values: Values,
  lines: readonly Line[],
  isPredicted = true,
): Comparison {
  return new Comparison({ mark: 'differs', head, values, lines, tone: 'wrong' }, isPredicted);
}

function beside(words: string, datum: Datum, otherWords: string, other: Datum): Values {
  return [
    [words, showValue(datum)],
    [otherWords, showValue(other)],
  ];
}

/** A tolerance of 0.1 allows 1.1 for 1, whose difference is a little more than 0.1. */
function within(tolerance: number) {
  return (predicted: number, actual: number) =>
    Math.abs(predicted - actual) <= tolerance + 1e-6 * Math.max(1, Math.abs(actual));
}

/** The forms that have been pointed out since the kernel started. */
const pointedOut = new Set<string>();

/** Whether a form has not been pointed out yet: that quotes are not needed is said once. */
function isNew({ rule }: Remark): boolean {
  const known = pointedOut.has(rule);
  pointedOut.add(rule);
  return !known;
}

function notes(remark: Remark | undefined): Line[] {
  return remark ? [{ mark: 'note', name: '', text: remark.message }] : [];
}
