import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centred, PAPER, SIDE } from '../../../src/explore/draw/centre';
import { withLine } from '../../../src/explore/paint';

const blank = new Uint8Array(PAPER * PAPER);
const pen = { size: [PAPER, PAPER], radius: 2 } as const;
const point = fc.tuple(...[0, 1].map(() => fc.integer({ min: 0, max: PAPER - 1 }))) as fc.Arbitrary<
  [number, number]
>;

/** The rows and the columns that have ink. */
function inked(image: Uint8Array): [rows: number[], columns: number[]] {
  const places = [...image].flatMap((ink, at) => (ink > 0 ? [at] : []));
  const only = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  return [only(places.map((at) => Math.floor(at / SIDE))), only(places.map((at) => at % SIDE))];
}

describe('A drawing', () => {
  it('is scaled into 20 x 20 and centred by its mass, wherever it was drawn', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const seen = centred(withLine(blank, pen, from, to));
        const sides = inked(seen).map((places) => places.at(-1)! - places[0]! + 1);
        expect(Math.max(...sides)).toBe(20);
        const mass = seen.reduce((sum, ink) => sum + ink, 0);
        const middle = [Math.floor, (at: number) => at % 1].map((_, axis) => {
          const along = (at: number) => (axis === 0 ? Math.floor(at / SIDE) : at % SIDE) + 0.5;
          return seen.reduce((sum, ink, at) => sum + ink * along(at), 0) / mass;
        });
        for (const along of middle) expect(Math.abs(along - SIDE / 2)).toBeLessThanOrEqual(0.6);
      }),
      { numRuns: 200, seed: 51 },
    );
  });

  it('stays empty where there is no ink', () => {
    expect(centred(blank)).toEqual(new Uint8Array(SIDE * SIDE));
  });
});

describe('A pen', () => {
  it('covers what is within its radius, with an edge that is softened', () => {
    const size = [5, 9] as const;
    const image = withLine(new Uint8Array(45), { size, radius: 1 }, [2, 2], [2, 6]);
    const row = (y: number) => [...image.slice(9 * y, 9 * y + 9)];
    expect(row(2)).toEqual([0, 128, 255, 255, 255, 255, 255, 128, 0]);
    expect(row(1)).toEqual([0, 22, 128, 128, 128, 128, 128, 22, 0]);
    expect(row(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves the ink that is there, and the image that it was given', () => {
    const full = new Uint8Array(9).fill(200);
    const drawn = withLine(full, { size: [3, 3], radius: 0.2 }, [0, 0], [0, 0]);
    expect([...drawn]).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200]);
    expect(withLine(full, { size: [3, 3], radius: 1 }, [1, 1], [1, 1])[4]).toBe(255);
    expect(full.every((ink) => ink === 200)).toBe(true);
  });
});
