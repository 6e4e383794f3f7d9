import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { data, explore, F, ones, rand, tensor, zeros, type Tensor } from '../../../src';
import { EXPLORER_MIME } from '../../../src/display/explored';
import { inPyTorch, inTypeScript } from '../../../src/explore/filter/in-code';
import { knownFilters, nameOf } from '../../../src/explore/filter/known';
import { mapsOf, patchOf } from '../../../src/explore/filter/maps';
import {
  change,
  resizeKernel,
  setWeight,
  type FilterState,
} from '../../../src/explore/filter/setting';
import { sentenceOf, shiftText, sumText } from '../../../src/explore/filter/words';
import { valueOf, termsOf } from '../../../src/explore/window/terms';

type Options = NonNullable<Parameters<typeof explore.filter>[0]>;
const state = (options: Options = {}) => explore.filter(options).state;
const call = (made: unknown, ...given: unknown[]) =>
  (made as (...given: unknown[]) => Tensor)(...given);

const settings: fc.Arbitrary<FilterState> = fc
  .record({
    image: fc.constantFrom('photo' as const, 'colour' as const),
    side: fc.constantFrom(3, 5),
    bias: fc.integer({ min: -8, max: 8 }).map((value) => value / 4),
    relu: fc.boolean(),
    pooling: fc.constantFrom('none' as const, 'max' as const, 'average' as const),
    poolSize: fc.constantFrom(2 as const, 4 as const),
    shift: fc.constant([0, 0] as const),
    at: fc.tuple(fc.integer({ min: 0, max: 71 }), fc.integer({ min: 0, max: 95 })),
  })
  .chain(({ side, ...rest }) =>
    fc
      .array(fc.array(fc.integer({ min: -12, max: 12 }), { minLength: side, maxLength: side }), {
        minLength: side,
        maxLength: side,
      })
      .map((weights) => ({ ...rest, weights })),
  );

/** What the library makes of it. */
function byLibrary({ image, weights, bias, relu, pooling, poolSize }: FilterState) {
  const photo: Tensor = image === 'colour' ? data.photo({ colour: true }) : data.photo();
  const bright = call(photo.mean.bind(photo), 0, true);
  const side = weights.length;
  const weight = call(tensor, weights.flat(), [1, 1, side, side]);
  const map = call(F.conv2d, bright, weight, tensor([bias]), { padding: 'same' });
  const activated = relu ? call(F.relu, map) : map;
  const pool = pooling === 'max' ? F.maxPool2d : F.avgPool2d;
  return { map, pooled: pooling === 'none' ? activated : call(pool, activated, poolSize) };
}

describe('The maps of a filter', () => {
  it('are what the library computes, in any setting', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const maps = mapsOf(setting);
        const last = maps.pooled ?? maps.activated;
        const { map, pooled } = byLibrary(setting);
        const close = { tolerance: 1e-4 };
        expect(call(tensor, [...maps.map.values], [...maps.map.shape])).toBeAllclose(map, close);
        expect(call(tensor, [...last.values], [...last.shape])).toBeAllclose(pooled, close);
      }),
      { numRuns: 200, seed: 41 },
    );
  });

  it('have at each place the sum of the products that is shown for it', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const maps = mapsOf(setting);
        const patch = patchOf(setting, maps);
        const sum = valueOf(patch, [0, 0, 0], termsOf(patch, [0, 0, 0]));
        const [row, column] = setting.at;
        expect(sum).toBeCloseTo(maps.map.values[row * 96 + column]!, 4);
      }),
      { numRuns: 200, seed: 42 },
    );
  });

  it('move as far as the image, but for what reaches over its edge', () => {
    const shifts = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(settings, shifts, (setting, [down, right]) => {
        fc.pre(down !== 0 || right !== 0);
        const reach = (setting.weights.length - 1) / 2;
        const moved = change(setting, { shift: [down, right] });
        const { both, same } = mapsOf(moved).shifted!;
        const along = (size: number, by: number) => size - Math.abs(by);
        const inner = (size: number, by: number) => along(size, by) - (by === 0 ? 0 : reach);
        expect(both).toBe(along(72, down) * along(96, right));
        expect(same).toBeGreaterThanOrEqual(inner(72, down) * inner(96, right));
      }),
      { numRuns: 30, seed: 43 },
    );
  });
});

describe('explore.filter', () => {
  it('begins with edges on a photo', () => {
    expect(String(explore.filter())).toBe(
      'The filter "vertical edges" (3 x 3) on the grey photo, 72 x 96: the numbers of the feature map go from -2.54 (blue) to 2.6 (orange); 0 is white. Row 36, column 48: (-1)·0.65 + 0·0.67 + 1·0.16 + (-1)·0.68 + 0·0.33 + 1·0 + (-1)·0.42 + 0·0 + 1·0.02 = -1.56.',
    );
  });

  it('has a form for pages, one without scripts, and a sentence', () => {
    const filter = explore.filter({ image: 'colour', pooling: 'max', relu: true });
    const bundle = filter.toBundle();
    expect(bundle[EXPLORER_MIME]).toMatchObject({ explorer: 'filter', state: filter.state });
    expect(bundle['text/html']).toMatch(/^<img alt="The filter &quot;vertical edges&quot;/);
    expect(bundle['text/plain']).toContain(
      'ReLU sets negative numbers to 0. Max pooling of 2 x 2 leaves 36 x 48.',
    );
  });

  it('takes a tensor as image and as weights', () => {
    const own = state({ image: ones([3, 8, 9]), weights: zeros([5, 5]), bias: 1 });
    expect(own.image).toMatchObject({ channels: 3, height: 8, width: 9 });
    expect(own.weights).toHaveLength(5);
    expect(own.at).toEqual([7, 8]);
    expect(sentenceOf(own, mapsOf(own))).toContain(
      'on the brightness of an image of your own (the mean of red, green and blue), 8 x 9: the numbers of the feature map are all 1.',
    );
  });

  it.each([
    [{ image: 'cat' }, "the image must be 'photo', 'colour' or a tensor, but is cat"],
    [{ image: rand([97, 8]) }, 'from 8 x 8 to 96 x 96, but is of shape [97, 8]'],
    [{ image: rand([2, 8, 8]) }, 'but is of shape [2, 8, 8]'],
    [{ image: rand([1, 1, 8, 8]) }, 'but is of shape [1, 1, 8, 8]'],
    [{ image: ones([8, 8]).mul(2) }, 'must be from 0 (dark) to 1 (bright)'],
    [{ weights: 'fuzzy' }, 'weights must be one of identity, blur,'],
    [{ weights: ones([3, 5]) }, 'must be 3 x 3 or 5 x 5, but are of shape [3, 5]'],
    [{ pooling: 'min' }, 'pooling must be one of none, max, average, but is min'],
    [{ poolSize: 3 }, 'poolSize must be one of 2, 4, but is 3'],
    [{ kernel: 3 }, "unexpected keyword argument 'kernel'"],
  ])('refuses %o', (options, message) => {
    expect(() => explore.filter(options as never)).toThrow(message);
  });
});

describe('A change of a filter', () => {
  it('stays in the image, and keeps half of it in sight', () => {
    const far = change(state(), { shift: [99, -99], at: [-1, 400] });
    expect([far.shift, far.at]).toEqual([
      [36, -48],
      [0, 95],
    ]);
  });

  it('keeps the weights around the centre', () => {
    const large = resizeKernel(state({ weights: 'sharpen' }), 5);
    expect(large.weights[2]).toEqual([0, -1, 5, -1, 0]);
    expect(nameOf(resizeKernel(large, 3).weights)).toBe('sharpen');
    expect(nameOf(setWeight(large, [0, 0], 7).weights)).toBeUndefined();
  });
});

describe('In words, a filter', () => {
  const dark = state({ image: zeros([8, 8]), bias: -1, relu: true, at: [0, 0] });

  it('writes the sum, and what ReLU makes of it', () => {
    expect(sumText(dark, mapsOf(dark))).toMatch(
      / \+ 1·0 \+ \(-1\) \(bias\) = -1; ReLU makes it 0$/,
    );
  });

  it('says how far the map moved, and how much of the pooled map changed', () => {
    const still = state({ pooling: 'max' });
    expect(shiftText(still, mapsOf(still))).toBe('');
    const moved = change(still, { shift: [1, 0] });
    expect(shiftText(moved, mapsOf(moved))).toMatch(
      /^The image was moved 1 row down, and the feature map moved just as far: of the 6,816 numbers still in view, 6,7\d\d are unchanged; the windows of the others include pixels that have left the image\. The pooled map cannot move by part of a cell; at their places, \d+ % of its numbers changed by more than a tenth of its range, and \d+ % of the feature map's\.$/,
    );
    const whole = change(still, { shift: [-2, 4] });
    expect(shiftText(whole, mapsOf(whole))).toContain(
      'The pooled map moved 1 row up and 2 columns right;',
    );
    const unpooled = change(whole, { pooling: 'none', weights: knownFilters.identity });
    expect(shiftText(unpooled, mapsOf(unpooled))).toBe(
      'The image was moved 2 rows up and 4 columns right, and the feature map moved just as far: all 6,440 numbers still in view are unchanged.',
    );
  });
});

describe('In code, a filter', () => {
  it('is a line of calls', () => {
    const edges = state({ weights: 'vertical edges' });
    expect(inTypeScript(edges)).toBe(
      "F.conv2d(data.photo(), tensor([-1, 0, 1, -1, 0, 1, -1, 0, 1], [1, 1, 3, 3]), tensor([0]), { padding: 'same' })",
    );
    expect(inPyTorch(edges)).toBe(
      "F.conv2d(image, torch.tensor([[[[-1., 0., 1.], [-1., 0., 1.], [-1., 0., 1.]]]]), torch.tensor([0.]), padding='same')",
    );
  });

  it('reads the brightness of a photo in colour, and has what comes after', () => {
    const set = state({
      image: 'colour',
      weights: 'blur',
      bias: 0.5,
      relu: true,
      pooling: 'average',
      poolSize: 4,
    });
    expect(inTypeScript(set)).toMatch(
      /^F\.avgPool2d\(F\.relu\(F\.conv2d\(data\.photo\(\{ colour: true \}\)\.mean\(0, true\), tensor\(\[0\.1111111, .* tensor\(\[0\.5\]\), \{ padding: 'same' \}\)\), 4\)$/,
    );
    expect(inPyTorch(set)).toMatch(
      /^F\.avg_pool2d\(F\.relu\(F\.conv2d\(image\.mean\(0, keepdim=True\), /,
    );
    expect(inTypeScript(state({ image: rand([8, 8]), pooling: 'max' }))).toMatch(
      /^F\.maxPool2d\(F\.conv2d\(image, .* 2\)$/,
    );
  });
});
