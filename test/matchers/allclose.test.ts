import { describe, expect, it } from 'vitest';
import { difference } from './allclose';

const numbers = (shape: number[], ...values: number[]) => ({ shape, data: () => values });

describe('toBeAllclose', () => {
  it('accepts numbers that differ by less than the tolerance', () => {
    expect(numbers([2], 1, 2)).toBeAllclose(numbers([2], 1.000001, 2));
    expect(numbers([2], 1, 2)).toBeAllclose(numbers([2], 1.05, 2), { tolerance: 0.1 });
  });

  it('takes nothing outside the tolerance for close', () => {
    expect(numbers([1], 1)).not.toBeAllclose(numbers([1], 1.0001));
  });

  it('compares the shape before the numbers', () => {
    expect(difference(numbers([2, 1], 1, 2), numbers([1, 2], 1, 2))).toBe(
      'the shape is [2, 1], not [1, 2]',
    );
  });

  it('says where the largest difference is', () => {
    expect(difference(numbers([2, 2], 0, 1, 2, 3), numbers([2, 2], 0, 1, 7, 4))).toBe(
      '2 of 4 numbers differ by more than 0.00001, the most at [1, 0]: 2, not 7',
    );
  });

  it('never takes NaN for a number, nor one infinity for the other', () => {
    expect(numbers([1], NaN)).not.toBeAllclose(numbers([1], 0));
    expect(numbers([1], Infinity)).not.toBeAllclose(numbers([1], -Infinity));
    expect(numbers([2], NaN, -Infinity)).toBeAllclose(numbers([2], NaN, -Infinity));
  });

  it('notices numbers that are missing', () => {
    expect(difference(numbers([2], 1), numbers([2], 1, 2))).toBe(
      'there are 1 numbers, not 2, for 2 places',
    );
  });
});
