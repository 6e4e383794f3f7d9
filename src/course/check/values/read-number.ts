/** Turns what was answered into a number. A right number in another form is still right. */
import type { Datum } from '../../answer/answer';
import { showDatum } from '../show-datum';
import type { Remark } from '../finding';

export type ListDatum = Extract<Datum, { kind: 'list' }>;

/** A number, with a remark if it was in another form; or what is wrong with what was given. */
export type Reading =
  { readonly value: number; readonly remark?: Remark } | { readonly problem: Remark };

/** The number that a text is: digits, with thousands separated by commas, spaces or underscores. */
export function numberIn(text: string): number | undefined {
  const isNumber = /^[+-]?(?:\d+|\d{1,3}(?:[, _]\d{3})+)(?:\.\d+)?$/.test(text);
  return isNumber ? Number(text.replace(/[, _]/g, '')) : undefined;
}

/** What the numbers of the course count, where somebody writes it after one. */
const unit =
  /(?<=\d)\s*(?:px|pixels?|rows?|columns?|channels?|features?|filters?|numbers?|values?|weights?|parameters?|activations?|multiply-adds?|images?)$/i;

/** The list that a text is: `3, 7, 8`, `[3, 7, 8]`, `(3, 7, 8)` or `3 x 7 x 8`, with or without a unit. */
export function listIn(text: string): { list: ListDatum; remark: Remark } | undefined {
  const inside = withoutUnit(text).replace(/^[[(]|[\])]$/g, '');
  const values = inside
    .trim()
    .split(/[,;x×\s]+/)
    .map(numberIn);
  if (values.length < 2 || !values.every((value) => value !== undefined)) return undefined;
  const items = values.map((value): Datum => ({ kind: 'number', value }));
  const list: ListDatum = { kind: 'list', items, length: items.length };
  const message = `The text ${JSON.stringify(text)} was read as the list ${showDatum(list)}. Write a list in square brackets, without quotes.`;
  return { list, remark: { rule: 'list-as-text', message } };
}

/** `16` of `16 px` or `16px`. */
function withoutUnit(text: string): string {
  return text.trim().replace(unit, '');
}

/** Reads one number. */
export function readNumber(datum: Datum): Reading {
  switch (datum.kind) {
    case 'number':
      return fromNumber(datum.value);
    case 'bigint':
      return fromNumber(Number(datum.text));
    case 'string':
      return fromText(datum.value);
    case 'list':
      return fromList(datum);
    case 'tensor':
      return datum.data.length === 1
        ? fromNumber(datum.data[0]!)
        : problem('number-expected', `This is ${showDatum(datum)}; one number is expected.`);
    case 'record':
      return datum.type === 'Number'
        ? problem('number-expected', 'This is a Number object. Leave out `new Number`.')
        : other(datum);
    default:
      return other(datum);
  }
}

/**
 * Reads the size of a square image: a number; also the pair [height, width], or a whole shape whose
 * last two dimensions are equal.
 */
export function readSize(datum: Datum): Reading {
  if (datum.kind === 'string' && numberIn(withoutUnit(datum.value)) === undefined) {
    const text = listIn(datum.value);
    if (!text) return readNumber(datum);
    const reading = readSize(text.list);
    return 'problem' in reading ? reading : asText(datum.value, reading.value);
  }
  if (datum.kind !== 'list' || datum.length < 2 || datum.length > 4) return readNumber(datum);
  const readings = datum.items.slice(-2).map(readNumber);
  const [height, width] = readings.map((reading) => 'value' in reading && reading.value);
  if (typeof height !== 'number' || height !== width) return readNumber(datum);
  return datum.length === 2
    ? { value: height }
    : { value: height, remark: shapeRead(showDatum(datum)) };
}

function shapeRead(came: string): Remark {
  return { rule: 'shape-for-size', message: `Only the last two numbers of ${came} were read.` };
}

function fromNumber(value: number): Reading {
  if (Number.isNaN(value)) {
    return problem(
      'not-a-number',
      'This is NaN, “not a number”: something in the calculation was undefined. What was it?',
    );
  }
  if (!Number.isFinite(value)) {
    return problem('not-finite', `This is ${value}: did you divide something by 0?`);
  }
  return { value };
}

function asText(text: string, value: number, needless = 'no quotes'): Reading {
  const message = `The text ${JSON.stringify(text)} was read as the number ${value}. A number needs ${needless}.`;
  return { value, remark: { rule: 'number-as-text', message } };
}

function fromText(text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '')
    return problem('not-answered', 'This is an empty text. Write a number in its place.');
  const value = numberIn(withoutUnit(trimmed));
  if (value !== undefined) {
    return asText(
      text,
      value,
      numberIn(trimmed) === undefined ? 'no quotes and no unit' : 'no quotes',
    );
  }
  return problem(
    'text-for-number',
    `This is the text ${showDatum({ kind: 'string', value: text, length: text.length })}. Write a number, without quotes.`,
  );
}

/** A list of one number is that number. */
function fromList(datum: Datum & { kind: 'list' }): Reading {
  const [only] = datum.items;
  if (datum.length === 1 && only) return readNumber(only);
  return problem(
    'number-expected',
    datum.length === 0
      ? 'This is an empty list. Write a number in its place.'
      : `This is the list ${showDatum(datum)}; one number is expected.`,
  );
}

function other(datum: Datum): Reading {
  switch (datum.kind) {
    case 'missing':
      return problem('not-answered', 'This is missing.');
    case 'undefined':
    case 'null':
      return problem('not-answered', `Still \`${datum.kind}\`: write your answer in its place.`);
    case 'function':
      return problem(
        'function-not-called',
        `This is ${showDatum(datum)} itself. Call it, with its arguments in parentheses.`,
      );
    case 'promise':
      return problem(
        'promise-not-awaited',
        'This is a promise: its number comes later. Write `await` before it.',
      );
    case 'unreadable':
      return problem('unreadable', `It could not be read: ${datum.message}`);
    default:
      return problem('number-expected', `This is ${showDatum(datum)}; one number is expected.`);
  }
}

function problem(rule: string, message: string): Reading {
  return { problem: { rule, message } };
}
