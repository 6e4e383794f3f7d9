/** The kinds of values that calls take: what torch calls them, what we do, and which values are of a kind. */
import { pythonType } from './python-words';

const isWhole = (value: unknown) => Number.isInteger(value);
const isPair = (value: unknown) =>
  isWhole(value) || (Array.isArray(value) && value.length === 2 && value.every(isWhole));
const isNumber = (value: unknown) => typeof value === 'number' && !Number.isNaN(value);

const all = {
  whole: ['int', 'a whole number', isWhole],
  wholeOrNull: ['int', 'a whole number or null', (value) => value === null || isWhole(value)],
  pair: ['int or tuple of 2 ints', 'a whole number, or two of them: [height, width],', isPair],
  pairOrNull: [
    'int or tuple of 2 ints',
    'a whole number, or two of them: [height, width],',
    (value) => value === null || isPair(value),
  ],
  padding: [
    'str, int or tuple of 2 ints',
    "a whole number, two of them, [height, width], 'same' or 'valid'",
    (value) => typeof value === 'string' || isPair(value),
  ],
  paddingAlong: [
    'str or int',
    "a whole number, 'same' or 'valid'",
    (value) => typeof value === 'string' || isWhole(value),
  ],
  number: ['float', 'a number', isNumber],
  numberOrNull: ['float', 'a number or null', (value) => value === null || isNumber(value)],
  factorOrNull: [
    'float or tuple of 2 floats',
    'a number, or two of them: [down, across],',
    (value) =>
      value === null ||
      isNumber(value) ||
      (Array.isArray(value) && value.length === 2 && value.every(isNumber)),
  ],
  boolean: ['bool', 'true or false', (value) => typeof value === 'boolean'],
  booleanOrNull: [
    'bool',
    'true, false or null',
    (value) => value === null || typeof value === 'boolean',
  ],
  text: ['str', 'a word in quotes', (value) => typeof value === 'string'],
  list: [
    'list',
    'a list of whole numbers',
    (value) => Array.isArray(value) && value.every(isWhole),
  ],
  array: ['list', 'a list', (value) => Array.isArray(value)],
  size: [
    'int or tuple of ints',
    'a whole number, or a list of them,',
    (value) => [value].flat().every(isWhole),
  ],
  sizeOrNulls: [
    'int or tuple of 2 ints',
    'a whole number, or two of them, [height, width], where null keeps what there is,',
    (value) =>
      isWhole(value) ||
      (Array.isArray(value) &&
        value.length === 2 &&
        value.every((size) => size === null || isWhole(size))),
  ],
  chain: [
    'Module or list',
    'a model, or a list of windows such as [{ kernel: 3 }],',
    (value) => typeof value === 'function' || Array.isArray(value),
  ],
  curves: [
    'list of floats',
    'a list of numbers, or several lists by their names,',
    (value) =>
      (pythonType(value) === 'dict' ? Object.values(value as object) : [value]).every(
        Array.isArray,
      ),
  ],
  /** Checked elsewhere, with words of its own. */
  any: ['object', 'a value', () => true],
  /** An argument of PyTorch that is not here. */
  absent: ['object', 'nothing', () => false],
} satisfies Record<string, KindOf>;

type KindOf = readonly [torchType: string, words: string, isValid: (value: unknown) => boolean];

export type Kind = keyof typeof all;

export const kinds: Readonly<Record<Kind, KindOf>> = all;

export function isValid(kind: Kind, value: unknown): boolean {
  return kinds[kind][2](value);
}
