/** Conversion between JavaScript's numbers and values on the backend. */
import { UsageError } from '../shape/usage-error';
import { tf } from './tf';
import { Storage } from './storage';
import type { DType, Nested, Shape } from './types';

/** Puts numbers, row by row, on the backend. The array must not be changed afterwards. */
export function toStorage(
  data: Float32Array | Int32Array | Uint8Array | readonly number[],
  shape: Shape,
  dtype: DType,
): Storage {
  return new Storage(tf().tensor(data, [...shape], dtype));
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

/** A flat list and its shape from nested lists, which must be regular and hold only numbers. */
export function flatten(nested: Nested): { flat: number[]; shape: number[] } {
  const shape: number[] = [];
  for (let level = nested; Array.isArray(level); level = (level as Nested[])[0]!) {
    shape.push(level.length);
    if (level.length === 0) break;
  }
  const flat: number[] = [];
  const visit = (value: unknown, axis: number, path: string): void => {
    if (axis === shape.length) {
      if (typeof value === 'number') flat.push(value);
      else if (typeof value === 'boolean') flat.push(Number(value));
      else throw notANumber(value, path);
      return;
    }
    if (!Array.isArray(value)) throw uneven(axis, shape[axis]!, undefined, path);
    if (value.length !== shape[axis]) throw uneven(axis, shape[axis]!, value.length, path);
    value.forEach((item, i) => visit(item, axis + 1, `${path}[${i}]`));
  };
  visit(nested, 0, '');
  return { flat, shape };
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
    'All elements must be numbers, at the same depth.',
  );
}
