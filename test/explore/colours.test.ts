import { describe, expect, it } from 'vitest';
import { coloursOf, coloursOfBytes } from '../../src/explore/colours';
import { colourAt, signedScale } from '../../src/figure/draw/scales';

describe('The colours of a canvas', () => {
  it('are those that figures have for the same numbers', () => {
    const values = [-2, -0.5, 0, 1, 2];
    const scale = signedScale(values);
    const rgba = coloursOf(values, scale);
    values.forEach((value, i) => {
      const exact = colourAt(scale, value)!;
      // A step of the palette is at most two shades.
      exact.forEach((part, c) => expect(Math.abs(rgba[4 * i + c]! - part)).toBeLessThanOrEqual(2));
      expect(rgba[4 * i + 3]).toBe(255);
    });
  });

  it('leave what is not a number transparent', () => {
    expect([...coloursOf([NaN], signedScale([1]))]).toEqual([0, 0, 0, 0]);
  });

  it('are the bytes of an image themselves, in grey or by channel', () => {
    expect([...coloursOfBytes(Uint8Array.of(7), 1)]).toEqual([7, 7, 7, 255]);
    expect([...coloursOfBytes(Uint8Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([
      ...[1, 3, 5, 255],
      ...[2, 4, 6, 255],
    ]);
  });
});
