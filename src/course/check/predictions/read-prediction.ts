/** Reads a prediction in the form of the value that it is for. A right prediction in another form is still right. */
import type { Datum, TensorDatum } from '../../answer/answer';
import type { Remark } from '../finding';
import { listIn, readNumber, readSize } from '../values/read-number';

export type Prediction =
  | {
      readonly kind: 'given';
      readonly datum: Datum;
      /** In which other form it was right or wrong. */
      readonly remark?: Remark;
      /** Why it can't be right as it is. */
      readonly problem?: Remark;
    }
  | {
      readonly kind: 'none';
      /** What was there instead, if the learner wrote something. */
      readonly problem?: Remark;
    };

type Given = Extract<Prediction, { kind: 'given' }>;
type List = Extract<Datum, { kind: 'list' }>;

/** What can't be meant as a value: these say what to do instead. */
const leftovers = ['function-not-called', 'promise-not-awaited', 'unreadable'];

/** What the learner predicted, as far as it is a prediction at all. */
export function readPrediction(predicted: Datum, actual: Datum): Prediction {
  if (isNothing(predicted)) return { kind: 'none' };
  const reading = readNumber(predicted);
  if ('problem' in reading && leftovers.includes(reading.problem.rule)) {
    return { kind: 'none', problem: aboutIt(reading.problem) };
  }
  return inFormOf(predicted, actual);
}

/** A tensor as the list, or the lists in a list, of its numbers. */
export function asLists(datum: Datum): Datum {
  if (datum.kind === 'tensor') return listsOf(datum);
  return datum.kind === 'list' ? { ...datum, items: datum.items.map(asLists) } : datum;
}

/** `" Blue."` as `blue`. */
export function plainWord(text: string): string {
  const words = text.replace(/["'`“”‘’.!]/g, '').trim();
  return words.split(/\s+/).join(' ').toLowerCase();
}

function isNothing(datum: Datum): boolean {
  if (datum.kind === 'number') return Number.isNaN(datum.value);
  if (datum.kind === 'string') return datum.value.trim() === '';
  if (datum.kind === 'list') return datum.length > 0 && datum.items.every(isNothing);
  return datum.kind === 'undefined' || datum.kind === 'null';
}

function inFormOf(predicted: Datum, actual: Datum): Given {
  switch (actual.kind) {
    case 'number':
      return asSize(predicted, actual.value) ?? asNumber(predicted);
    case 'boolean':
      return { kind: 'given', datum: asBoolean(predicted) ?? predicted };
    case 'string':
      return { kind: 'given', datum: asWord(predicted, actual.value) };
    case 'list':
      return asList(predicted, actual);
    default:
      return { kind: 'given', datum: asLists(predicted) };
  }
}

/** A size that is right as `16x16` or [16, 16]. */
function asSize(predicted: Datum, actual: number): Given | undefined {
  const reading = readSize(predicted);
  if ('problem' in reading || reading.value !== actual) return undefined;
  const { value, remark } = reading;
  return { kind: 'given', datum: { kind: 'number', value }, ...(remark && { remark }) };
}

function asNumber(predicted: Datum): Given {
  const reading = readNumber(predicted);
  if ('problem' in reading) {
    return { kind: 'given', datum: asLists(predicted), problem: aboutIt(reading.problem) };
  }
  const { value, remark } = reading;
  return { kind: 'given', datum: { kind: 'number', value }, ...(remark && { remark }) };
}

/** A problem is told of a part of an answer, which it calls "it". */
function aboutIt({ rule, message }: Remark): Remark {
  return { rule, message: `Your prediction: ${message}` };
}

const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
};

function asBoolean(datum: Datum): Datum | undefined {
  const value = datum.kind === 'string' ? truths[plainWord(datum.value)] : undefined;
  return value === undefined ? undefined : { kind: 'boolean', value };
}

/** Where `yes` or `no` is asked for, `true` and `false` say the same. */
function asWord(predicted: Datum, actual: string): Datum {
  const truth = asBoolean(predicted) ?? predicted;
  if (truth.kind !== 'boolean' || !(plainWord(actual) in truths)) return predicted;
  const value = truths[plainWord(actual)] === truth.value ? actual : oppositeOf(actual);
  return { kind: 'string', value, length: value.length };
}

const opposites: Readonly<Record<string, string>> = {
  yes: 'no',
  no: 'yes',
  true: 'false',
  false: 'true',
};

function oppositeOf(word: string): string {
  return opposites[plainWord(word)]!;
}

function asList(predicted: Datum, actual: List): Given {
  if (predicted.kind === 'string') {
    const read = listIn(predicted.value);
    return read
      ? { kind: 'given', datum: read.list, remark: read.remark }
      : { kind: 'given', datum: predicted };
  }
  const list = predicted.kind === 'tensor' ? listOrShape(predicted, actual) : asLists(predicted);
  if (list.kind === 'list') return itemsInFormOf(list, actual);
  const isOnlyItem = actual.length === 1 && actual.items[0]?.kind === list.kind;
  return { kind: 'given', datum: isOnlyItem ? listFrom([list]) : list };
}

function itemsInFormOf({ items, length }: List, actual: List): Given {
  const read = items.map((item, i): Given => {
    const wanted = actual.items[i];
    return wanted ? inFormOf(item, wanted) : { kind: 'given', datum: item };
  });
  const remark = read.find((item) => item.remark)?.remark;
  const datum = { kind: 'list' as const, items: read.map((item) => item.datum), length };
  return { kind: 'given', datum, ...(remark && { remark }) };
}

/** Where a shape is asked for, a tensor of that shape is an answer, too. */
function listOrShape(tensor: TensorDatum, actual: List): Datum {
  const isShape =
    tensor.shape.length === actual.length &&
    actual.items.every((item, i) => item.kind === 'number' && item.value === tensor.shape[i]);
  return isShape ? actual : listsOf(tensor);
}

function listsOf({ shape, data }: TensorDatum): Datum {
  const build = (dimension: number, from: number, to: number): Datum => {
    if (dimension === shape.length) return { kind: 'number', value: data[from]! };
    const size = shape[dimension]!;
    const step = (to - from) / size;
    const item = (_: unknown, i: number) =>
      build(dimension + 1, from + i * step, from + (i + 1) * step);
    return listFrom(Array.from({ length: size }, item));
  };
  return build(0, 0, data.length);
}

function listFrom(items: readonly Datum[]): Datum {
  return { kind: 'list', items, length: items.length };
}
