import { decode } from 'fast-png';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { png } from '../../../src/figure/draw/png';

const images = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) => {
    const size = 4 * width * height;
    const pixels = fc.uint8Array({ minLength: size, maxLength: size, size: 'max' });
    return fc.tuple(fc.constant(width), fc.constant(height), pixels);
  });

test('A PNG is decoded to the same pixels, with the right checksums', () => {
  fc.assert(
    fc.property(images, ([width, height, pixels]) => {
      const image = decode(png(width, height, pixels), { checkCrc: true });
      expect(image).toMatchObject({ width, height, channels: 4, depth: 8 });
      expect(Buffer.compare(Buffer.from(image.data.buffer), pixels)).toBe(0);
    }),
    { numRuns: 100, seed: 41 },
  );
});

test('A PNG of one colour is small', () => {
  expect(png(200, 300, new Uint8Array(240_000).fill(127)).length).toBeLessThan(1000);
});
