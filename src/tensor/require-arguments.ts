/** Arguments of the wrong kind are refused in torch's words, and in ours: what came, and how it is written here. */
import { inWords, pythonType, snakeCase } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';

/** Throws unless `value` is a whole number; `example` is a call that is written right. */
export function requireInt(call: string, name: string, value: unknown, example: string): void {
  if (Number.isInteger(value)) return;
  throw value === undefined
    ? missing(call, name, example)
    : wrong(call, name, 'int', value, example);
}

/** Throws unless `value` is a number. */
export function requireNumber(call: string, name: string, value: unknown, example: string): void {
  if (typeof value === 'number') return;
  throw value === undefined
    ? missing(call, name, example)
    : wrong(call, name, 'Number', value, example);
}

/** Throws unless `value` is true, false or left out. */
export function requireBool(call: string, name: string, value: unknown, example: string): void {
  if (value === undefined || typeof value === 'boolean') return;
  throw wrong(call, name, 'bool', value, example);
}

/** Throws unless `value` is a list of whole numbers. */
export function requireInts(call: string, name: string, value: unknown, example: string): void {
  if (value === undefined) throw missing(call, name, example);
  if (!Array.isArray(value)) throw wrong(call, name, 'tuple of ints', value, example);
  const at = value.findIndex((item) => !Number.isInteger(item));
  if (at < 0) return;
  throw new UsageError(
    `${snakeCase(call)}(): argument '${snakeCase(name)}' must be tuple of ints, but found element of type ${pythonType(value[at])} at pos ${at}`,
    `${call} takes a list of whole numbers as ${name}, as in ${example}, but element ${at} is ${inWords(value[at])}.`,
  );
}

/** Throws unless `value` is left out, or names one dimension or, where `expected` says so, several. */
export function requireDims(
  call: string,
  value: unknown,
  expected:
    'a whole number' | 'a whole number or a list of them' = 'a whole number or a list of them',
): void {
  const isList = Array.isArray(value) && expected !== 'a whole number';
  const dims: unknown[] = isList ? value : [value];
  if (value === undefined || dims.every(Number.isInteger)) return;
  throw new UsageError(
    `${call}() received an invalid combination of arguments - got (${pythonType(value)}), but expected one of:`,
    `${call} takes ${expected} as dim, as in x.${call}(${isList ? '[0, 1]' : '0'}), but got ${inWords(value)}.`,
  );
}

/** Throws unless `value` is left out, or options in braces; `positional` arguments come before them. */
export function requireOptions(
  call: string,
  positional: number,
  value: unknown,
  example: string,
): void {
  const isObject = typeof value === 'object' && value !== null;
  if (value === undefined || (isObject && pythonType(value) === 'dict')) return;
  throw new UsageError(
    `${call}() takes ${positional} positional argument${positional === 1 ? '' : 's'} but ${positional + 1} were given`,
    `${call} takes options in braces at the end, as in ${example}, but got ${inWords(value)}.`,
  );
}

function missing(call: string, name: string, example: string): UsageError {
  return new UsageError(
    `${snakeCase(call)}() missing 1 required positional arguments: "${snakeCase(name)}"`,
    `${call} needs ${name}, as in ${example}.`,
  );
}

function wrong(
  call: string,
  name: string,
  expected: keyof typeof inEnglish,
  value: unknown,
  example: string,
): UsageError {
  return new UsageError(
    `${snakeCase(call)}(): argument '${snakeCase(name)}' must be ${expected}, not ${pythonType(value)}`,
    `${call} takes ${inEnglish[expected]} as ${name}, as in ${example}, but got ${inWords(value)}.`,
  );
}

const inEnglish = {
  int: 'a whole number',
  Number: 'a number',
  bool: 'true or false',
  'tuple of ints': 'a list of whole numbers',
} as const;
