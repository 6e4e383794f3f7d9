/** Random tables of small whole numbers: short to print, and their sums are exact. */
import type { Arbitrary } from 'fast-check';
import type { FastCheck } from './definition';

/** Rows of numbers from -9 to 9. */
export function tables(fc: FastCheck, height: number, width: number): Arbitrary<number[][]> {
  return listOf(fc, height, listOf(fc, width, fc.integer({ min: -9, max: 9 })));
}

/** A list of a given length. */
export function listOf<T>(fc: FastCheck, length: number, item: Arbitrary<T>): Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length, size: 'max' });
}

/** A large table that is always the same one. */
export function largeTable(height: number, width: number): number[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => ((7 * row + 3 * column) % 19) - 9),
  );
}
