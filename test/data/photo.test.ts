import { describe, expect, test } from 'vitest';
import { photo } from '../../src/data';
import type { Tensor } from '../../src/tensor';

const known: Tensor<[1, 72, 96]> = photo();
const rows = (known.toArray() as number[][][])[0]!;

describe('The photo', () => {
  test('is grey, 72 pixels high and 96 wide, and its type knows that', () => {
    expect(known.shape).toEqual([1, 72, 96]);
    expect(rows).toHaveLength(72);
  });

  test('goes from 0 for dark to 1 for bright, in steps of a 255th', () => {
    const values = [...known.data()];
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.9);
    expect(values.every((v) => v === Math.fround(Math.round(v * 255) / 255))).toBe(true);
  });

  test('shows a bright sky above a lawn, and a dark coat before both', () => {
    const mean = ([top, bottom]: number[], [left, right]: number[]) => {
      const part = rows.slice(top, bottom).flatMap((row) => row.slice(left, right));
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    };
    const [sky, lawn, coat] = [
      mean([2, 12], [60, 90]),
      mean([45, 55], [75, 95]),
      mean([40, 60], [2, 15]),
    ];
    expect(sky).toBeGreaterThan(lawn + 0.1);
    expect(lawn).toBeGreaterThan(coat + 0.2);
  });

  test('is the same each time, and cannot be changed for others', () => {
    const own = photo();
    own.data().fill(0);
    expect(photo()).toBeAllclose(known, { tolerance: 0 });
  });
});

describe('The photo in colour', () => {
  const colour: Tensor<[3, 72, 96]> = photo({ colour: true });
  const channels = colour.toArray() as number[][][];
  const at = (row: number, column: number) => channels.map((plane) => plane[row]![column]!);

  test('has three channels of the same size, and its type knows that', () => {
    expect(colour.shape).toEqual([3, 72, 96]);
    const values = [...colour.data()];
    expect(values.every((v) => v === Math.fround(Math.round(v * 255) / 255))).toBe(true);
  });

  test('shows a red saucer, a white rim, and coffee between red and yellow', () => {
    const [saucer, rim, coffee] = [at(40, 20), at(5, 50), at(25, 50)];
    expect(saucer[0]).toBeGreaterThan(2 * saucer[1]!);
    expect(Math.min(...rim)).toBeGreaterThan(0.7);
    expect(coffee[0]).toBeGreaterThan(coffee[1]!);
    expect(coffee[1]).toBeGreaterThan(2 * coffee[2]!);
  });

  test('is one of two that an option chooses', () => {
    expect(photo({ colour: false })).toBeAllclose(known, { tolerance: 0 });
    expect(() => photo({ color: true } as never)).toThrow("unexpected keyword argument 'color'");
  });
});
