/** Conversion between JavaScript's numbers and values on the backend. */
import { UsageError } from '../shape/usage-error';
import { tf } from './tf';
import { Storage, tfTypes } from './storage';
import type { DType, Nested, NestedValues, Shape } from './types';

type Numbers = Float32Array | Int32Array | Uint8Array | readonly number[];

/**
 * Puts numbers, row by row, on the backend; `call` is what they are for. The array must not be changed afterwards.
 *
 * @throws if one of them does not fit into int64
 */
export function toStorage(data: Numbers, shape: Shape, dtype: DType, call = 'tensor'): Storage {
  return new Storage(tf().tensor(ofType(data, dtype, call), [...shape], tfTypes[dtype]));
}

/** Numbers as a type has them: int64 drops the fraction, bool is whether they are not 0. */
function ofType(data: Numbers, dtype: DType, call: string): Numbers {
  if (dtype === 'float32' || (dtype === 'int64' && data instanceof Int32Array)) return data;
  if (dtype === 'bool') {
    return mapped(new Uint8Array(data.length), data, (value) => (value === 0 ? 0 : 1));
  }
  return mapped(new Int32Array(data.length), data, (value) => requireFits(call, Math.trunc(value)));
}

/** As `from` of typed arrays, which takes ten times as long, and memory for a list of all values. */
export function mapped<A extends Float32Array | Int32Array | Uint8Array>(
  target: A,
  data: ArrayLike<number>,
  compute: (value: number) => number,
): A {
  for (let i = 0; i < target.length; i++) target[i] = compute(data[i]!);
  return target;
}

/** A whole number that fits into 32 bits, which is what int64 has here. */
function requireFits(call: string, value: number): number {
  if (value >= -(2 ** 31) && value < 2 ** 31) return value;
  throw new UsageError(
    'value cannot be converted to type int64 without overflow',
    `${call} would make an element of ${value}. Here int64 holds whole numbers from -2147483648 to 2147483647; float32 holds larger ones, in seven digits: write x.float() first, or { dtype: 'float32' }.`,
  );
}

/** Nested lists of numbers from a flat one. */
export function nest(flat: ArrayLike<number>, shape: Shape): Nested {
  let at = 0;
  const build = (axis: number): Nested =>
    axis === shape.length
      ? flat[at++]!
      : Array.from({ length: shape[axis]! }, () => build(axis + 1));
  return build(0);
}

/** A flat list and its shape from nested lists, which must be regular and hold only numbers, or true and false. */
export function flatten(nested: NestedValues): { flat: number[]; shape: number[]; dtype: DType } {
  const shape: number[] = [];
  for (let level = nested; Array.isArray(level); level = (level as NestedValues[])[0]!) {
    shape.push(level.length);
    if (level.length === 0) break;
  }
  const flat: number[] = [];
  let truths = 0;
  const visit = (value: unknown, axis: number, path: string): void => {
    if (axis === shape.length) {
      if (typeof value !== 'number' && typeof value !== 'boolean') throw notANumber(value, path);
      flat.push(Number(value));
      if (typeof value === 'boolean') truths++;
      return;
    }
    if (!Array.isArray(value)) throw uneven(axis, shape[axis]!, undefined, path);
    if (value.length !== shape[axis]) throw uneven(axis, shape[axis]!, value.length, path);
    value.forEach((item, i) => visit(item, axis + 1, `${path}[${i}]`));
  };
  visit(nested, 0, '');
  return { flat, shape, dtype: truths > 0 && truths === flat.length ? 'bool' : 'float32' };
}

function uneven(
  axis: number,
  expected: number,
  came: number | undefined,
  path: string,
): UsageError {
  return came === undefined
    ? new UsageError(
        `expected a sequence of length ${expected} at dim ${axis}, but got a number`,
        `tensor needs lists of equal length at each depth; the element ${path} is a single number.`,
      )
    : new UsageError(
        `expected sequence of length ${expected} at dim ${axis} (got ${came})`,
        `tensor needs lists of equal length at each depth; the list at ${path || 'the top'} has ${came} elements and the first one of its depth has ${expected}.`,
      );
}

function notANumber(value: unknown, path: string): UsageError {
  const kind = Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
  return new UsageError(
    `tensor expected a number at ${path || 'the top'}, but got ${kind}`,
    'All elements must be numbers, or true and false, at the same depth.',
  );
}
