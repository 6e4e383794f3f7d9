import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { F, tensor, type Tensor } from '../../src';
import { convolve, linear, pool, relu, softmax, type Maps } from '../../src/explore/loops';

const size = fc.integer({ min: 5, max: 9 });
const pair = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }));
/** Quarters, so that sums are exact. */
const numbers = (count: number) =>
  fc.array(
    fc.integer({ min: -16, max: 16 }).map((value) => value / 4),
    { minLength: count, maxLength: count },
  );
const call = (made: unknown, ...given: unknown[]) =>
  (made as (...given: unknown[]) => Tensor)(...given);
const asTensor = (values: ArrayLike<number>, shape: readonly number[]) =>
  call(tensor, Array.from(values), shape);
const asMaps = (x: Tensor): Maps => {
  const [, ...shape] = x.shape as unknown as [number, number, number, number];
  return { shape, values: Float32Array.from(x.data()) };
};
const images = fc.tuple(fc.constantFrom(2, 4), size, size).chain(([channels, height, width]) =>
  numbers(channels * height * width).map((values): Maps => ({
    shape: [channels, height, width],
    values: Float32Array.from(values),
  })),
);
const batch = ({ shape, values }: Maps) => asTensor(values, [1, ...shape]);

const convolutions = fc
  .record({
    image: images,
    groups: fc.constantFrom(1, 2),
    perGroup: fc.integer({ min: 1, max: 2 }),
    kernel: pair(1, 3),
    stride: pair(1, 3),
    dilation: pair(1, 2),
    padding: pair(0, 2),
    isSame: fc.boolean(),
  })
  .chain(({ image, groups, perGroup, kernel, isSame, ...rest }) => {
    const filters = perGroup * groups;
    const seen = image.shape[0] / groups;
    return fc.record({
      image: fc.constant(image),
      convolution: fc.record({
        weight: numbers(filters * seen * kernel[0] * kernel[1]),
        bias: numbers(filters),
        ...Object.fromEntries(
          Object.entries({
            ...{ filters, groups, kernel, dilation: rest.dilation },
            stride: isSame ? ([1, 1] as const) : rest.stride,
            padding: isSame ? ('same' as const) : rest.padding,
          }).map(([name, value]) => [name, fc.constant(value)]),
        ),
      }) as unknown as fc.Arbitrary<Parameters<typeof convolve>[1]>,
    });
  });

describe('Loops over whole maps', () => {
  it('convolve as the library does, in any setting', () => {
    fc.assert(
      fc.property(convolutions, ({ image, convolution }) => {
        const { weight, bias, filters, kernel, groups, ...options } = convolution;
        const seen = image.shape[0] / groups!;
        const byLibrary = call(
          F.conv2d,
          batch(image),
          asTensor(weight, [filters, seen, ...(kernel as [number, number])]),
          asTensor(bias, [filters]),
          { ...options, groups },
        );
        expect(convolve(image, convolution)).toEqual(asMaps(byLibrary));
      }),
      { numRuns: 200, seed: 31 },
    );
  });

  it('pool as the library does', () => {
    const poolings = fc.record({
      image: images,
      kernel: pair(1, 4),
      stride: fc.option(pair(1, 3), { nil: undefined }),
      how: fc.constantFrom('max' as const, 'average' as const),
    });
    fc.assert(
      fc.property(poolings, ({ image, kernel, stride, how }) => {
        const pooling = how === 'max' ? F.maxPool2d : F.avgPool2d;
        const byLibrary = call(pooling, batch(image), kernel, { stride });
        const made = pool(image, { kernel, stride, how });
        expect(made.shape).toEqual(byLibrary.shape.slice(1));
        expect(asTensor(made.values, byLibrary.shape)).toBeAllclose(byLibrary);
      }),
      { numRuns: 200, seed: 32 },
    );
  });

  it('have ReLU, linear layers and softmax as the library does', () => {
    fc.assert(
      fc.property(images, numbers(3 * 40), numbers(3), (image, drawn, bias) => {
        const x = batch(image);
        expect(relu(image)).toEqual(asMaps(F.relu(x)));
        const count = image.values.length;
        const weight = Array.from({ length: 3 * count }, (_, i) => drawn[i % drawn.length]!);
        const scores = linear(image, { weight, bias }).values;
        const flat = call(x.flatten.bind(x), 1);
        const byLibrary = call(F.linear, flat, asTensor(weight, [3, count]), asTensor(bias, [3]));
        expect([...scores]).toEqual([...byLibrary.data()]);
        const shares = call(F.softmax, byLibrary, 1);
        expect(asTensor(softmax(scores), [1, 3])).toBeAllclose(shares);
      }),
      { numRuns: 50, seed: 33 },
    );
  });
});
