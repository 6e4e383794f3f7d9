/** Random tables and points of small whole numbers: short to print, and their sums are exact. */
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

/** The xs and the ys of one to three points, and what a function takes after them. */
export function pointsAnd<Others extends unknown[]>(
  fc: FastCheck,
  ...others: { [K in keyof Others]: Arbitrary<Others[K]> }
): Arbitrary<[number[], number[], ...Others]> {
  const point = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -3, max: 3 }));
  return fc
    .array(point, { minLength: 1, maxLength: 3 })
    .chain((points) =>
      fc.tuple<[number[], number[], ...Others]>(
        fc.constant(points.map(([x]) => x)),
        fc.constant(points.map(([, y]) => y)),
        ...others,
      ),
    );
}

/** A large table that is always the same one. */
export function largeTable(height: number, width: number): number[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => ((7 * row + 3 * column) % 19) - 9),
  );
}
