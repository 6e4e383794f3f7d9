import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { image } from '../../../src/data';
import { tensor, type Tensor } from '../../../src/tensor';
import { coffee, fixtures } from './files';

/** What Pillow and torch see in a file: `fixtures/images/make.py`. */
interface Seen {
  readonly shape: readonly [number, number, number];
  /** The whole image, resized to a height of 3 by `interpolate` with 'area'. */
  readonly threeRows: readonly number[];
  readonly threeGreyRows: readonly number[];
  /** (3, 2, 2): the pixels at the top left. */
  readonly corner: readonly number[];
}
const pathOf = (name: string) => (name === 'coffee.jpg' ? coffee : join(fixtures, name));
const expected = Object.entries(
  JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Record<string, Seen>,
);

describe.each(expected)('%s is as in Pillow', (name, seen) => {
  // JPEG decoders may differ by how they round, and by how they spread colours that pixels share.
  const tolerance = name.endsWith('png') ? 1e-5 : name === 'coffee.jpg' ? 0.04 : 0.012;

  test('with its pixels', () => {
    const { shape, corner } = seen;
    const whole = image(pathOf(name));
    expect(whole.shape).toEqual([1, ...shape]);
    const topLeft = whole.narrow(2, 0, 2).narrow(3, 0, 2);
    expect(topLeft).toBeAllclose(tensor([...corner], [1, 3, 2, 2]), { tolerance });
  });

  test('made small, in colour and grey', () => {
    const { threeRows, threeGreyRows } = seen;
    const small = image(pathOf(name), { height: 3 });
    const grey = image(pathOf(name), { height: 3, colour: false });
    const width = threeGreyRows.length / 3;
    const mean = Math.min(tolerance, 0.012);
    expect(small).toBeAllclose(tensor([...threeRows], [1, 3, 3, width]), { tolerance: mean });
    expect(grey).toBeAllclose(tensor([...threeGreyRows], [1, 1, 3, width]), { tolerance: mean });
  });
});

test('Sixteen bits keep more than 256 steps', () => {
  const values = image(join(fixtures, 'sixteen-bits.png'), { colour: false }).data();
  expect(new Set(values).size).toBe(14 * 21);
});

describe('The size of an image', () => {
  test('follows from one number, with its proportions', () => {
    expect(image(coffee, { width: 60 }).shape).toEqual([1, 3, 40, 60]);
    expect(image(coffee, { height: 1 }).shape).toEqual([1, 3, 1, 2]);
  });

  test('is cut out of the middle if both are given', () => {
    const whole = image(coffee, { height: 16 }); // 16 x 24
    const square = image(coffee, { height: 16, width: 16 });
    expect(square).toBeAllclose(whole.narrow(3, 4, 16), { tolerance: 1e-6 });
    const flat = image(coffee, { height: 8, width: 24 });
    expect(flat).toBeAllclose(whole.narrow(2, 4, 8), { tolerance: 1e-6 });
  });

  test('may be larger than the file: pixels come several times', () => {
    const file = join(fixtures, 'colour.png'); // 14 x 21
    const twice = image(file, { height: 28, width: 42 });
    const once = image(file);
    expect(twice.narrow(2, 26, 1).narrow(3, 40, 1).flatten()).toBeAllclose(
      once.narrow(2, 13, 1).narrow(3, 20, 1).flatten(),
      { tolerance: 0 },
    );
  });

  test('and its channels are in the type', () => {
    const square: Tensor<[1, 3, 130, 130]> = image(coffee, { height: 130, width: 130 });
    const grey: Tensor<[1, 1, 30, number]> = image(coffee, { colour: false, height: 30 });
    const inColour: Tensor<[1, 3, number, number]> = image(coffee);
    const colour: boolean = square.shape.length > 3;
    const either: Tensor<[1, 1 | 3, 8, 8]> = image(coffee, { colour, height: 8, width: 8 });
    expect([square.shape, grey.shape, inColour.shape, either.shape]).toEqual([
      [1, 3, 130, 130],
      [1, 1, 30, 45],
      [1, 3, 160, 240],
      [1, 3, 8, 8],
    ]);
  });
});

describe('A wrong call', () => {
  test('says which argument is wrong', () => {
    expect(() => image(7 as never)).toThrow("argument 'path' must be str, not int");
    expect(() => image(coffee, { size: 8 } as never)).toThrow("unexpected keyword argument 'size'");
    expect(() => image(coffee, { height: 0 })).toThrow(
      'data.image takes from 1 to 4096 pixels as height, but got the number 0.',
    );
    expect(() => image(coffee, { height: 8, width: 5000 })).toThrow('as width');
  });
});
