/** Arguments of the wrong kind are refused in torch's words, and in ours: what came, and how it is written here. */
import { inWords, pythonType, snakeCase } from './python-words';
import type { Check } from './takes';
import { UsageError } from './usage-error';

/** An argument by its name; where torch says at which position it stands, after its position. */
type Argument = string | readonly [name: string, position: number];

/** Throws unless `value` is a whole number; `example` is a call that is written right. */
export function requireInt(
  call: string,
  argument: Argument,
  value: unknown,
  example: string,
): void {
  if (Number.isInteger(value)) return;
  throw value === undefined
    ? missing(call, argument, example)
    : wrong(call, argument, 'int', value, example);
}

/** Checks for `takes`, each with the position that the argument has in torch. */
export const int =
  (position: number, example: string): Check =>
  (call, name, value) =>
    requireInt(call, [name, position], value, example);
export const number =
  (position: number, example: string): Check =>
  (call, name, value) =>
    requireNumber(call, [name, position], value, example);
/** A number with a fraction, or null where torch has a usual one. */
export const float =
  (position: number, example: string): Check =>
  (call, name, value) => {
    if (value === null || typeof value === 'number') return;
    throw wrong(call, [name, position], 'float', value, example);
  };
export const word =
  (position: number, example: string): Check =>
  (call, name, value) => {
    if (typeof value === 'string') return;
    throw wrong(call, [name, position], 'str', value, example);
  };
export const ints =
  (position: number, example: string): Check =>
  (call, name, value) =>
    requireInts(call, [name, position], value, example);

/** Throws unless all are whole numbers, where torch tells the calls with other arguments apart. */
export function requireAll(
  call: string,
  given: Readonly<Record<string, unknown>>,
  example: string,
): void {
  const wrong = Object.entries(given).find(([, value]) => !Number.isInteger(value));
  if (wrong)
    throw noSuchCall(
      call,
      Object.values(given),
      `a whole number as ${wrong[0]}`,
      example,
      wrong[1],
    );
}

/** Throws unless `value` is a number; where torch tells calls apart by all their arguments, these are `all`. */
export function requireNumber(
  call: string,
  argument: Argument,
  value: unknown,
  example: string,
  all?: readonly unknown[],
): void {
  if (typeof value === 'number') return;
  if (all) throw noSuchCall(call, all, `a number as ${nameOf(argument)}`, example, value);
  throw value === undefined
    ? missing(call, argument, example)
    : wrong(call, argument, 'Number', value, example);
}

/** Throws unless `value` is true, false or left out. */
export function requireBool(
  call: string,
  argument: Argument,
  value: unknown,
  example: string,
): void {
  if (value === undefined || typeof value === 'boolean') return;
  throw wrong(call, argument, 'bool', value, example);
}

/** Throws unless `value` is a list of whole numbers. */
export function requireInts(
  call: string,
  argument: Argument,
  value: unknown,
  example: string,
): void {
  if (value === undefined) throw missing(call, argument, example);
  if (!Array.isArray(value)) throw wrong(call, argument, 'tuple of ints', value, example);
  const at = value.findIndex((item) => !Number.isInteger(item));
  if (at < 0) return;
  const came = pythonType(value[at]);
  throw new UsageError(
    at === 0
      ? `${inTorch(call)}(): argument ${placeOf(argument)} must be tuple of ints, but found element of type ${came} at pos 0`
      : `${inTorch(call)}(): argument '${snakeCase(nameOf(argument))}' failed to unpack the object at pos ${at + 1} with error "type must be tuple of ints,but got ${came}"`,
    `${call} takes a list of whole numbers as ${nameOf(argument)}, as in ${example}, but element ${at} is ${inWords(value[at])}.`,
  );
}

/** Whole numbers that are given one by one or as a list: `x.view(2, 3)` is `x.view([2, 3])`. */
export function listGiven(
  call: 'expand' | 'permute' | 'reshape' | 'view',
  argument: string,
  given: readonly unknown[],
  example: string,
): readonly number[] {
  const [first, ...others] = given;
  const isList = Array.isArray(first);
  const list = Array.isArray(first) ? (first as unknown[]) : given;
  const isOther = isList ? others.length > 0 : !Number.isInteger(first);
  if (isOther && (call === 'view' || given.length > 1)) {
    const came = isList ? 'a list and more' : inWords(first);
    const types = given.map(pythonType).join(', ');
    throw new UsageError(
      call === 'view'
        ? noSuchCallLine(call, types)
        : `${call}() takes 1 positional argument but ${given.length} were given`,
      `${call} takes whole numbers, one by one or as one list, as in ${example}, but got ${came}.`,
    );
  }
  requireInts(call, [argument, 1], isOther ? first : list, example);
  return list as readonly number[];
}

/** Throws unless `sizes` is a whole number or a list of such, and `dim` is one. */
export function requireSplit(x: unknown, sizes: unknown, dim: unknown): void {
  const example = 'x.split(2, 1)';
  if (sizes === undefined) {
    throw new UsageError(
      "Tensor.split() missing 1 required positional argument: 'split_size'",
      `split needs the size of a piece, as in ${example}, or a list of sizes.`,
    );
  }
  if (Number.isInteger(sizes)) {
    if (Number.isInteger(dim)) return;
    throw noSuchCall('split', [x, sizes, dim], 'a whole number as dim', example, dim);
  }
  if (!Array.isArray(sizes)) {
    throw new UsageError(
      `split_with_sizes(): argument 'split_sizes' (position 2) must be tuple of ints, not ${pythonType(sizes)}`,
      `split takes the size of a piece, a whole number as in ${example}, or a list of sizes, but got ${inWords(sizes)}.`,
    );
  }
  requireInts('splitWithSizes', ['splitSizes', 2], sizes, example);
  requireInt('splitWithSizes', ['dim', 3], dim, example);
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
  throw noSuchCall(
    call,
    [value],
    `${expected} as dim`,
    `x.${call}(${isList ? '[0, 1]' : '0'})`,
    value,
  );
}

/** torch lists all forms of a call after this. */
const noSuchCallLine = (call: string, types: string) =>
  `${call}() received an invalid combination of arguments - got (${types}), but expected one of:`;

/**
 * What came does not fit any form of a call.
 *
 * @param expected with the name of the argument
 */
function noSuchCall(
  call: string,
  given: readonly unknown[],
  expected: string,
  example: string,
  came: unknown,
): UsageError {
  const types = given.filter((value) => value !== undefined).map(pythonType);
  return new UsageError(
    noSuchCallLine(call, types.join(', ')),
    `${call} takes ${expected}, as in ${example}, but got ${inWords(came)}.`,
  );
}

/** The function that does the work, whose name torch's message has: softmax for nn.Softmax. */
function inTorch(call: string): string {
  return snakeCase(call.split('.').at(-1)!).toLowerCase();
}

function nameOf(argument: Argument): string {
  return typeof argument === 'string' ? argument : argument[0];
}

function placeOf(argument: Argument): string {
  const name = `'${snakeCase(nameOf(argument))}'`;
  return typeof argument === 'string' ? name : `${name} (position ${argument[1]})`;
}

function missing(call: string, argument: Argument, example: string): UsageError {
  return new UsageError(
    `${inTorch(call)}() missing 1 required positional arguments: "${snakeCase(nameOf(argument))}"`,
    `${call} needs ${nameOf(argument)}, as in ${example}.`,
  );
}

function wrong(
  call: string,
  argument: Argument,
  expected: keyof typeof inEnglish,
  value: unknown,
  example: string,
): UsageError {
  return new UsageError(
    `${inTorch(call)}(): argument ${placeOf(argument)} must be ${expected}, not ${pythonType(value)}`,
    `${call} takes ${inEnglish[expected]} as ${nameOf(argument)}, as in ${example}, but got ${inWords(value)}.`,
  );
}

const inEnglish = {
  int: 'a whole number',
  Number: 'a number',
  float: 'a number',
  str: 'a word in quotes',
  bool: 'true or false',
  'tuple of ints': 'a list of whole numbers',
} as const;
