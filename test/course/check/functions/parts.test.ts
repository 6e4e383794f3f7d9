import { describe, expect, it } from 'vitest';
import type { FastCheck } from '../../../../src/course/check/functions/definition';
import { collectInputs } from '../../../../src/course/check/functions/inputs';
import { print, printCall, shapeOf } from '../../../../src/course/check/functions/print';
import { sameResult } from '../../../../src/course/check/functions/result';

describe('Inputs', () => {
  const inputs = {
    small: [[[1, 2]], [[5]]] as [number[]][],
    random: (fc: FastCheck) =>
      fc.tuple(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 4 })),
  };

  it('begin with those chosen by hand, and go on from the smallest random one', async () => {
    const [first, second, ...random] = await collectInputs(inputs);
    expect([first, second]).toEqual([[[1, 2]], [[5]]]);
    const sizes = random.map(([numbers]) => numbers.length);
    expect(random.length).toBeGreaterThan(50);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('are the same each time, without duplicates', async () => {
    const all = await collectInputs(inputs);
    expect(await collectInputs(inputs)).toEqual(all);
    expect(new Set(all.map((args) => JSON.stringify(args))).size).toBe(all.length);
  });
});

describe('A call is printed', () => {
  it('as you would type it', () => {
    expect(printCall('f', [{ input: 5, bias: true }, [[1, -2]], 'same', null])).toBe(
      'f({ input: 5, bias: true }, [[1, -2]], "same", null)',
    );
  });

  it('without the digits of floating point, and without -0', () => {
    expect(print([0.1 + 0.2, -0, 1 / 3, NaN, -Infinity])).toBe(
      '[0.3, 0, 0.333333, NaN, -Infinity]',
    );
  });

  it('with the shape of what is too large', () => {
    expect(print(Array.from({ length: 6 }, () => new Array<number>(7).fill(0)))).toBe(
      '[… 6 x 7 numbers …]',
    );
  });
});

describe('The shape of nested lists', () => {
  it.each([
    [5, []],
    [[], [0]],
    [[[1, 2, 3]], [1, 3]],
    [
      [[], []],
      [2, 0],
    ],
    [[[1], [1, 2]], undefined],
    [[1, [2]], undefined],
  ])('%j is %j', (value, shape) => {
    expect(shapeOf(value)).toEqual(shape);
  });
});

describe('Two values are close', () => {
  it.each([
    [1, 1.00005, true],
    [1, 1.0002, false],
    [4_000_000, 4_000_001, false],
    [0, -0, true],
    [NaN, NaN, true],
    [Infinity, Infinity, true],
    [Infinity, -Infinity, false],
    [1, [1], false],
    [[1, [2, 3]], [1, [2, 3.00001]], true],
    [[1, 2], [1, 2, 3], false],
  ])('%j and %j: %s', (a, b, close) => {
    const [one, other] = [a, b].map((value) => ({ kind: 'value' as const, value }));
    expect(sameResult(one!, other!, 1e-4)).toBe(close);
  });
});
