/** Reads the numbers of an answer, part by part. */
import { asked, pathText, type AskedQuantity, type Question } from '../../mistake';
import type { Answer, Datum, TensorDatum } from '../../answer/answer';
import type { Part } from '../exercise';
import type { Finding } from '../finding';
import { showDatum } from '../show-datum';
import { listIn, readNumber, readSize, type Reading } from './read-number';

export interface ReadAnswers {
  /** By the names of the quantities. */
  readonly answers: Readonly<Record<string, number>>;
  /** What could not be read, and remarks on the form of answers. */
  readonly findings: readonly Finding[];
  /** The parts that were tensors where a shape is asked for. */
  readonly shapes: readonly string[];
}

export async function readAnswers(
  question: Question,
  parts: readonly Part[],
  answer: Answer,
): Promise<ReadAnswers> {
  const answers: Record<string, number> = {};
  const findings: Finding[] = [];
  const shapes: string[] = [];
  for (const part of parts) {
    const wanted = asked(question).filter(({ path }) => path[0] === part.name);
    const datum = await answer.value(part.name);
    if (isUnanswered(datum) && part.optional) continue;
    if (datum.kind === 'missing') {
      findings.push(missing(part, parts, datum.present));
      continue;
    }
    const text = datum.kind === 'string' && isList(wanted) ? listIn(datum.value) : undefined;
    const found = readPart(text?.list ?? datum, wanted, question);
    Object.assign(answers, found.answers);
    findings.push(...found.findings);
    if (text) findings.push({ ...text.remark, part: part.name, severity: 'note' });
    if (isShape(wanted) && datum.kind === 'tensor') shapes.push(part.name);
  }
  return { answers, findings, shapes };
}

function isUnanswered({ kind }: Datum): boolean {
  return kind === 'missing' || kind === 'undefined' || kind === 'null';
}

function missing(part: Part, parts: readonly Part[], present: readonly string[]): Finding {
  const near = present.find((name) => alike(name) === alike(part.name));
  const all = parts.filter(({ optional }) => !optional).map(({ name }) => name);
  const message = near
    ? `There is \`${near}\`, but it must be called \`${part.name}\`.`
    : `This is missing. An answer has these parts: \`{ ${all.join(', ')} }\`.`;
  return {
    rule: near ? 'other-name' : 'not-answered',
    part: part.name,
    severity: 'error',
    message,
  };
}

function alike(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]|s$/g, '');
}

function readPart(
  datum: Datum,
  wanted: readonly AskedQuantity[],
  question: Question,
): Omit<ReadAnswers, 'shapes'> {
  const answers: Record<string, number> = {};
  const findings: Finding[] = [];
  const found = locate(datum, wanted, question);
  if ('problem' in found) {
    const { rule, message } = found.problem;
    const part = wanted[0]!.path[0];
    return {
      answers,
      findings: [{ rule, part, severity: 'error', message, actual: showDatum(datum) }],
    };
  }
  wanted.forEach((quantity, i) => {
    const read = quantity.kind === 'size' ? readSize : readNumber;
    const reading = read(found.items[i] ?? { kind: 'undefined' });
    const part = pathText(quantity.path);
    if ('value' in reading) {
      answers[quantity.name] = reading.value;
      if (reading.remark) findings.push({ ...reading.remark, part, severity: 'note' });
    } else {
      const actual = showDatum(found.items[i] ?? { kind: 'undefined' });
      findings.push({ ...reading.problem, part, severity: 'error', actual });
    }
  });
  return { answers, findings };
}

/** The data at the places of the wanted numbers. */
function locate(
  datum: Datum,
  wanted: readonly AskedQuantity[],
  question: Question,
): { items: readonly Datum[] } | Extract<Reading, { problem: unknown }> {
  const depth = wanted[0]!.path.length - 1;
  if (depth === 0) return { items: [datum] };
  const list = isShape(wanted) && datum.kind === 'tensor' ? shapeOf(datum) : toList(datum);
  if (!list) {
    if (depth === 1 && isPair(wanted) && datum.kind === 'number') return { items: [datum, datum] };
    if (datum.kind === 'string') {
      const isEmpty = datum.value.trim() === '';
      return expected(wanted, isEmpty ? EMPTY : `This is the text ${showDatum(datum)}`);
    }
    const reading = readNumber(datum);
    if ('problem' in reading && reading.problem.rule !== 'number-expected') return reading;
    return expected(wanted, `This is ${showDatum(datum)}`);
  }
  const count = new Set(wanted.map(({ path }) => path[1])).size;
  let { items } = list;
  // A list that begins with the image itself has one more number.
  if (items.length === count + 1 && beginsWithImage(items, question)) items = items.slice(1);
  // A whole shape, where height and width are asked for.
  if (depth === 1 && isPair(wanted) && (items.length === 3 || items.length === 4)) {
    items = items.slice(-2);
  }
  if (items.length !== count) {
    return expected(wanted, `It has ${list.length} ${list.length === 1 ? 'item' : 'items'}`);
  }
  if (depth === 1) return { items };
  return {
    items: wanted.map(({ path }) => {
      const inner = items[path[1]!]!;
      const pair = toList(inner);
      return (pair ? pair.items.at(path[2]! - 2) : inner) ?? { kind: 'undefined' };
    }),
  };
}

function isList([first]: readonly AskedQuantity[]): boolean {
  return first!.path.length > 1;
}

/** Whether the numbers are a shape: then a tensor of that shape is an answer, too. */
function isShape(wanted: readonly AskedQuantity[]): boolean {
  return wanted[0]!.kind === 'batch';
}

function shapeOf({ shape }: TensorDatum) {
  const items = shape.map((value): Datum => ({ kind: 'number', value }));
  return { items, length: items.length };
}

function isPair(wanted: readonly AskedQuantity[]): boolean {
  return wanted.every(({ kind }) => kind === 'height' || kind === 'width');
}

const EMPTY = 'This is an empty text';

function expected(
  wanted: readonly AskedQuantity[],
  came: string,
): { problem: { rule: string; message: string } } {
  const count = new Set(wanted.map(({ path }) => path[1])).size;
  const what = isShape(wanted)
    ? 'a shape of four numbers, (N, C, H, W),'
    : wanted[0]!.path.length === 2 && isPair(wanted)
      ? 'the pair [height, width]'
      : isPair(wanted)
        ? `a list of ${count} pairs [height, width]`
        : `a list of ${count} numbers`;
  const rule = came === EMPTY ? 'not-answered' : 'list-expected';
  return { problem: { rule, message: `${came}; ${what} is expected.` } };
}

function beginsWithImage(items: readonly Datum[], { network }: Question): boolean {
  const reading = readSize(items[0]!);
  return network !== undefined && 'value' in reading && reading.value === network.input[1];
}

/** A list, or the numbers of a tensor as one. */
function toList(datum: Datum): { items: readonly Datum[]; length: number } | undefined {
  if (datum.kind === 'list') return datum;
  if (datum.kind === 'tensor' && datum.shape.length === 1) {
    const items = Array.from(datum.data, (value): Datum => ({ kind: 'number', value }));
    return { items, length: items.length };
  }
  return undefined;
}
