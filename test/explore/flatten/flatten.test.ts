import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arange, explore } from '../../../src';
import { change, indexOf, placeOf, type FlattenState } from '../../../src/explore/flatten/setting';
import { inPyTorch, inTypeScript, indexText, sentenceOf } from '../../../src/explore/flatten/words';
import type { Place } from '../../../src/explore/place';

const states: fc.Arbitrary<FlattenState> = fc
  .tuple(...[4, 5, 5].map((most) => fc.integer({ min: 1, max: most })))
  .chain((size) =>
    fc.record({
      size: fc.constant(size as unknown as Place),
      order: fc.constantFrom('CHW', 'HWC'),
      at: fc.tuple(
        ...size.map((most) => fc.integer({ min: 0, max: most - 1 })),
      ) as unknown as fc.Arbitrary<Place>,
    }),
  );

describe('the index of a place', () => {
  it('is where the library puts it, in either order', () => {
    fc.assert(
      fc.property(states, (state) => {
        const [channels, height, width] = state.size;
        const count = channels * height * width;
        const { order, at } = state;
        const laid = order === 'CHW' ? [channels, height, width] : [height, width, channels];
        const image = arange(count).reshape(laid);
        const [c, y, x] = at;
        const place = order === 'CHW' ? [c, y, x] : [y, x, c];
        const value = place.reduce<{ select: (d: number, i: number) => never }>(
          (rest, i) => rest.select(0, i),
          image as never,
        ) as unknown as { item: () => number };
        expect(indexOf(state, at)).toBe(value.item());
      }),
      { numRuns: 200, seed: 21 },
    );
  });

  it('leads back to the place', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(placeOf(state, indexOf(state, state.at))).toEqual(state.at);
      }),
      { numRuns: 200, seed: 22 },
    );
  });
});

describe('explore.flatten', () => {
  const last = explore.flatten({ at: [1, 2, 3] }).state;

  it('says where a cell comes to', () => {
    expect(indexText(last)).toBe('1·12 + 2·4 + 3·1 = 23');
    expect(String(explore.flatten({ order: 'HWC', at: [1, 0, 0] }))).toBe(
      'An image of [2, 3, 4] becomes a vector of 24 numbers, pixel by pixel, all channels of a pixel together. Channel 1, row 0, column 0 goes to index 1·1 + 0·8 + 0·2 = 1.',
    );
    expect(sentenceOf(last)).toContain('channel by channel');
  });

  it('stays in the image when that becomes smaller', () => {
    expect(change(last, { size: [1, 1, 2] }).at).toEqual([0, 0, 1]);
  });

  it('is a line of code', () => {
    expect([inTypeScript(last), inPyTorch(last)]).toEqual(['x.flatten(1)', 'x.flatten(1)']);
    const other = change(last, { order: 'HWC' });
    expect(inTypeScript(other)).toBe('x.permute([0, 2, 3, 1]).flatten(1)');
    expect(inPyTorch(other)).toBe('x.permute(0, 2, 3, 1).flatten(1)');
  });

  it.each([
    [{ size: [2, 3] }, 'the size must be three whole numbers from 1 to 8, but is [2,3]'],
    [{ size: [2, 3, 9] }, 'the size must be three whole numbers from 1 to 8, but is [2,3,9]'],
    [{ order: 'WHC' }, "the order must be 'CHW' or 'HWC', but is WHC"],
    [{ shape: [1, 1, 1] }, "unexpected keyword argument 'shape'"],
  ])('refuses %o', (options, message) => {
    expect(() => explore.flatten(options as never)).toThrow(message);
  });
});
