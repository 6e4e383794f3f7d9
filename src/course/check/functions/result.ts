/** The part of a call's outcome that is compared. */
import { elementCount } from '../../../shape';
import type { CallOutcome, Datum } from '../../answer/answer';
import type { Value } from './definition';

export type Result =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** Something that is neither a number nor lists of numbers. */
  | { readonly kind: 'odd'; readonly datum: Datum };

/** Reads what a call led to. A tensor counts as the lists that it holds. */
export function readOutcome(outcome: CallOutcome): Result {
  switch (outcome.kind) {
    case 'threw':
    case 'timed-out':
      return outcome;
    case 'not-callable':
      return { kind: 'odd', datum: outcome.value };
    case 'returned': {
      const value = readValue(outcome.value);
      return value === undefined ? { kind: 'odd', datum: outcome.value } : { kind: 'value', value };
    }
  }
}

function readValue(datum: Datum): Value | undefined {
  if (datum.kind === 'number') return datum.value;
  if (datum.kind === 'tensor') return nest(Array.from(datum.data), datum.shape);
  // A truncated list can't be compared.
  if (datum.kind !== 'list' || datum.items.length < datum.length) return undefined;
  const items = datum.items.map(readValue);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function nest(numbers: readonly number[], shape: readonly number[]): Value {
  const [length, ...rest] = shape;
  if (length === undefined) return numbers[0] ?? NaN;
  const size = elementCount(rest);
  return Array.from({ length }, (_, i) => nest(numbers.slice(i * size, (i + 1) * size), rest));
}

/** The result of one of our functions; like a learner's, it may throw, or read beyond the end of a list. */
export function attempt(compute: () => Value | undefined): Result {
  try {
    const value = compute();
    return value === undefined
      ? { kind: 'odd', datum: { kind: 'undefined' } }
      : { kind: 'value', value };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'threw', name, message };
  }
}

/**
 * Whether two results are the same. Errors are if their messages are: `Cannot read properties of
 * undefined (reading '3')` tells which index was read.
 */
export function sameResult(a: Result, b: Result, tolerance: number): boolean {
  if (a.kind === 'value' && b.kind === 'value') return isClose(a.value, b.value, tolerance);
  if (a.kind === 'odd' && b.kind === 'odd') return JSON.stringify(a) === JSON.stringify(b);
  if (a.kind === 'threw' && b.kind === 'threw') return a.name === b.name && a.message === b.message;
  return false;
}

/** Whether two values have the same form and roughly the same numbers; -0 is 0, and NaN is NaN. */
function isClose(a: Value, b: Value, tolerance: number): boolean {
  if (typeof a === 'number' || typeof b === 'number') {
    if (typeof a !== 'number' || typeof b !== 'number') return false;
    // These two are for values that can't be subtracted: NaN, and infinities of the same sign.
    if (Object.is(a, b) || a === b) return true;
    const difference = Math.abs(a - b);
    return difference < Infinity && difference <= tolerance + 1e-9 * Math.abs(b);
  }
  return a.length === b.length && a.every((item, i) => isClose(item, b[i]!, tolerance));
}
