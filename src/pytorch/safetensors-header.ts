/** The header of a safetensors file, checked in full before a tensor is created. */
import { listed } from '../shape/in-code';
import { UsageError } from '../shape';
import { elementTypes } from './element-types';
import { repeatedKey } from './repeated-key';

/** A tensor in a file: its bytes go from `start` to `end`, relative to the end of the header. */
export interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The format's limit. */
const longest = 100_000_000;

/** @returns where the data begins, and the tensors in the order of the header */
export function readHeader(bytes: Uint8Array): { data: number; entries: Entry[] } {
  if (bytes.length < 8) {
    throw damaged(
      'header too small',
      `A file begins with 8 bytes for the length of its header, but this one has ${bytes.length} in total.`,
    );
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > longest) {
    throw damaged(
      'header too large',
      `Its first 8 bytes announce a header of ${length} bytes, but the format allows at most ${longest}.`,
    );
  }
  const data = 8 + Number(length);
  if (data > bytes.length) {
    throw damaged(
      'invalid header length',
      `The header should have ${length} bytes, but only ${bytes.length - 8} follow: the file is cut short.`,
    );
  }
  const entries = Object.entries(parse(bytes.subarray(8, data)))
    .filter(isTensor)
    .map(entryOf);
  requireCovered(entries, bytes.length - data);
  return { data, entries };
}

function parse(header: Uint8Array): Record<string, unknown> {
  let text: string;
  let parsed: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(header);
  } catch {
    throw damaged('invalid UTF-8 in header', 'The bytes of its header are not text.');
  }
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw notJSON(`${(error as Error).message}.`);
  }
  if (!isObject(parsed)) throw notJSON('The header must be an object that maps names to tensors.');
  const twice = repeatedKey(text);
  if (twice !== undefined) throw notJSON(`It has the name ${inQuotes(twice)} twice in one object.`);
  if (Object.hasOwn(parsed, '__proto__')) {
    throw notJSON('A tensor is named __proto__, which cannot be the name of a field.');
  }
  return parsed;
}

/** Metadata, which must be strings by name, is not a tensor and is not read. */
function isTensor([name, value]: [string, unknown]): boolean {
  if (name !== '__metadata__') return true;
  const isText = (one: unknown) => typeof one === 'string';
  if (value === null || (isObject(value) && Object.values(value).every(isText))) return false;
  throw notJSON('Its __metadata__ must map names to strings.');
}

function entryOf([name, value]: [string, unknown]): Entry {
  const { dtype, shape, data_offsets: offsets } = isObject(value) ? value : {};
  if (typeof dtype !== 'string' || !areSizes(shape) || !areSizes(offsets) || offsets.length !== 2) {
    throw notJSON(
      `The tensor ${inQuotes(name)} needs a dtype, a shape of whole numbers from 0 up, and data_offsets: where its bytes begin and end.`,
    );
  }
  const type = Object.hasOwn(elementTypes, dtype) ? elementTypes[dtype] : undefined;
  if (!type) {
    throw damaged(
      `invalid JSON in header: unknown variant \`${dtype.slice(0, 40)}\``,
      `The tensor ${inQuotes(name)} has elements of this type. Those that can be read are ${listed(Object.keys(elementTypes))}: in PyTorch, x.float() or x.long() makes such a tensor.`,
    );
  }
  const [start, end] = offsets as [number, number];
  const size = shape.reduce((product, one) => {
    if (product * one <= Number.MAX_SAFE_INTEGER) return product * one;
    throw damaged(
      'overflow computing buffer size from shape and/or element type',
      `The tensor ${inQuotes(name)} would have more elements than can be counted.`,
    );
  }, type.bytes);
  if (end - start !== size) {
    throw damaged(
      'invalid shape, data type, or offset for tensor',
      `The tensor ${inQuotes(name)} of type ${dtype} takes ${size} bytes, but its offsets, ${start} to ${end}, span ${end - start}.`,
    );
  }
  return { name, dtype, shape, start, end };
}

/** The tensors must follow one another and fill the file, so that nothing overlaps and nothing is hidden. */
function requireCovered(entries: readonly Entry[], size: number): void {
  let at = 0;
  for (const { name, start, end } of [...entries].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start !== at) {
      throw damaged(
        `invalid offset for tensor ${inQuotes(name)}`,
        `Its bytes begin at ${start}, but those before it end at ${at}: tensors must lie one after the other.`,
      );
    }
    at = end;
  }
  if (at === size) return;
  throw damaged(
    'incomplete metadata, file not fully covered',
    `The header describes ${at} bytes of data, but the file has ${size}${at > size ? ': it is cut short' : ''}.`,
  );
}

function areSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name, shortened: a malicious file may choose any length. */
export function inQuotes(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
}

function notJSON(what: string): UsageError {
  return damaged('invalid JSON in header', what);
}

/** @param line the Python package's message */
function damaged(line: string, what: string): UsageError {
  return new UsageError(
    `Error while deserializing: ${line}`,
    `loadSafetensors needs a complete safetensors file. ${what} Save or download it again.`,
  );
}
