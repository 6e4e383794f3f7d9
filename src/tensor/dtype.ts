/** The types of elements: how torch names them, which one a result has, and what it refuses. */
import { inWords, pythonType, snakeCase } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';
import type { DType, DTypeName } from './types';

/** From the narrowest on: a result of two types has the later one. */
const dtypes: readonly DType[] = ['bool', 'int64', 'float32'];

/** How torch's messages name a type. */
export const torchNames: Record<DType, string> = { float32: 'Float', int64: 'Long', bool: 'Bool' };

/** How C++ names it, as other messages of torch do. */
export const cNames: Record<DType, string> = { float32: 'float', int64: 'long int', bool: 'bool' };

const inPlainWords: Record<DType, string> = {
  float32: 'float32, numbers with a fraction',
  int64: 'int64, whole numbers',
  bool: 'bool, true or false',
};

/** Other names: torch's for types that are not told apart here, and the old one of int64. */
const otherNames: Readonly<Record<string, DType>> = {
  float: 'float32',
  double: 'float32',
  half: 'float32',
  float16: 'float32',
  float64: 'float32',
  number: 'float32',
  int: 'int64',
  long: 'int64',
  int8: 'int64',
  int16: 'int64',
  uint8: 'int64',
  boolean: 'bool',
};

/** The type of what is computed from elements of several types. */
export function promote(...types: readonly DType[]): DType {
  return dtypes[Math.max(...types.map((type) => dtypes.indexOf(type)))]!;
}

/** The type that a number brings into a calculation: JavaScript does not tell 2.0 from 2. */
export function typeOfNumber(value: number): DType {
  return Number.isInteger(value) ? 'int64' : 'float32';
}

/** A type from its name; `int32` is the old name of int64. */
export function toDType(name: DTypeName): DType {
  return name === 'int32' ? 'int64' : name;
}

/** Throws unless `value` names a type. */
export function requireDType(
  call: string,
  argument: string,
  value: unknown,
): asserts value is DTypeName {
  if (value === 'int32' || dtypes.includes(value as DType)) return;
  const name = typeof value === 'string' ? value.replace('torch.', '') : '';
  const meant = dtypes.find((type) => type === name) ?? otherNames[name];
  throw new UsageError(
    `${snakeCase(call)}(): argument '${argument}' must be torch.dtype, not ${pythonType(value)}`,
    `${call} takes as ${argument} 'float32', 'int64' or 'bool', but got ${inWords(value)}.${meant ? ` Write '${meant}'.` : ''}`,
  );
}

/** Throws unless a gradient can be asked for: only numbers with a fraction change a little. */
export function requireDifferentiable(line: 'Only Tensors' | 'only Tensors', dtype: DType): void {
  if (dtype === 'float32') return;
  throw new UsageError(
    `${line} of floating point and complex dtype can require gradients`,
    `A gradient says what a little more would change, and there is no little more in ${inPlainWords[dtype]}. Write x.float() first, or leave requiresGrad out.`,
  );
}

/** Throws unless torch has this operation for the type; `kernel` is what torch calls it. */
export function requireKernel(
  call: string,
  kernel: string,
  dtype: DType,
  known: readonly DType[] = ['float32'],
): void {
  if (known.includes(dtype)) return;
  throw unsuited(
    `"${kernel}" not implemented for '${torchNames[dtype]}'`,
    call,
    dtype,
    known.includes('int64') && dtype === 'bool' ? 'x.long() or x.float()' : 'x.float()',
  );
}

/** The error for an operation that does not take elements of a type. */
export function unsuited(
  torchMessage: string,
  call: string,
  dtype: DType,
  write = 'x.float()',
): UsageError {
  return new UsageError(
    torchMessage,
    `${call} does not take elements of type ${inPlainWords[dtype]}. Write ${write} in place of x.`,
  );
}

/** The error for tensors of different types where torch converts nothing. */
export function different(
  torchMessage: string,
  call: string,
  types: Readonly<Record<string, DType>>,
): UsageError {
  const named = Object.entries(types).map(([name, dtype]) => `${name} has ${dtype}`);
  const others = Object.keys(types).filter((name) => types[name] !== 'float32');
  return new UsageError(
    torchMessage,
    `${call} needs elements of one type, but ${named.join(', ')}. Write ${others.map((name) => `${name}.float()`).join(' and ')}: then all are float32.`,
  );
}
