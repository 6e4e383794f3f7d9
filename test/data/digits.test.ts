import { describe, expect, test } from 'vitest';
import { digits, type Digits } from '../../src/data';

const train = digits({ train: true });
const held = digits({ train: false });

describe('The digits', () => {
  test('are 8,000 to learn from, and 2,000 to judge by', () => {
    expect(train.images.shape).toEqual([8000, 1, 28, 28]);
    expect(train.labels.shape).toEqual([8000]);
    expect(held.images.shape).toEqual([2000, 1, 28, 28]);
    expect(held.labels.shape).toEqual([2000]);
  });

  test('know their number in the types', () => {
    const known: Digits<2000> = digits({ train: false });
    expect(known.labels.numel()).toBe(2000);
    const toLearn: Digits<8000> = digits();
    expect(toLearn.labels.numel()).toBe(8000);
  });

  test('are grey, from 0 for paper to 1 for ink, in steps of a 255th', () => {
    const pixels = Float32Array.from(held.images.data());
    expect(pixels.reduce((a, b) => Math.min(a, b))).toBe(0);
    expect(pixels.reduce((a, b) => Math.max(a, b))).toBe(1);
    expect(pixels.every((value) => value === Math.fround(Math.round(value * 255) / 255))).toBe(
      true,
    );
  });

  test('come in turns, so that the first ten are 0 to 9', () => {
    expect([...train.labels.data().slice(0, 20)]).toEqual([...tens(2)]);
    expect([...held.labels.data()]).toEqual(tens(200));
  });

  test('are all different, and none to judge by is among those to learn from', () => {
    const all = new Set([...imagesIn(train), ...imagesIn(held)]);
    expect(all.size).toBe(10_000);
  });

  test('are the same each time', () => {
    expect(digits({ train: false }).images).toBeAllclose(held.images, { tolerance: 0 });
  });

  test('look like what their labels say: a 1 has less ink than a 0, and none of it in a ring', () => {
    const ink = (digit: number) => mean(meanImage(held, digit));
    expect(ink(1)).toBeLessThan(ink(0) / 1.5);
    const centre = (digit: number) => meanImage(held, digit)[14 * 28 + 14]!;
    expect(centre(1)).toBeGreaterThan(3 * centre(0));
  });
});

function tens(times: number): number[] {
  return Array.from({ length: 10 * times }, (_, i) => i % 10);
}

function imagesIn({ images }: Digits): string[] {
  const data = images.data();
  return Array.from({ length: images.shape[0] }, (_, i) =>
    data.slice(i * 784, (i + 1) * 784).join(),
  );
}

/** The mean of all images of a digit. */
function meanImage({ images, labels }: Digits, digit: number): number[] {
  const [data, shown] = [images.data(), labels.data()];
  const places = [...shown.keys()].filter((i) => shown[i] === digit);
  return Array.from({ length: 784 }, (_, at) => mean(places.map((i) => data[i * 784 + at]!)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
