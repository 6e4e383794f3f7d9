import { describe, expect, it } from 'vitest';
import * as shape from '../../src/shape';

describe('shape.convOutputSize', () => {
  it.each<[shape.ConvWindow, number | number[]]>([
    [{ input: 130, kernel: 3 }, 128],
    [{ input: 32, kernel: 5, padding: 2 }, 32],
    [{ input: 200, kernel: 2, stride: 2 }, 100],
    [{ input: 227, kernel: 11, stride: 4, padding: 2 }, 56],
    [{ input: 7, kernel: 2, stride: 2 }, 3],
    [{ input: 9, kernel: 3, dilation: 4 }, 1],
    [{ input: 9, kernel: 4, padding: 'same', dilation: 2 }, 9],
    [{ input: 9, kernel: 4, padding: 'valid' }, 6],
    [{ input: [227, 200], kernel: 11, stride: 4, padding: 2 }, [56, 49]],
    [{ input: 9, kernel: [3, 1] }, [7, 9]],
    [{ input: 9, kernel: 3, stride: [1, 2], padding: [1, 0] }, [9, 4]],
  ])('for %o is %o', (window, size) => {
    expect(shape.convOutputSize(window)).toEqual(size);
  });

  it('refuses a kernel that fits nowhere, in the words of torch', () => {
    // @ts-expect-error -- as the types do
    const call = () => shape.convOutputSize({ input: [2, 9], kernel: 3, dilation: 2, padding: 1 });
    expect(call).toThrow(
      "Calculated padded input size per channel: (4 x 11). Kernel size: (5 x 5). Kernel size can't be greater than actual input size\nshape.convOutputSize: the kernel fits nowhere. Add padding, or use a smaller kernel or dilation.",
    );
  });

  it("refuses padding 'same' with a stride, in the words of torch", () => {
    const call = () =>
      // @ts-expect-error -- as the types do
      shape.convOutputSize({ input: 9, kernel: 3, stride: [1, 2], padding: 'same' });
    expect(call).toThrow(
      "padding='same' is not supported for strided convolutions\nshape.convOutputSize: a stride of 1,2 makes the output smaller than the input. Give the padding as a number.",
    );
  });

  it.each<[shape.ConvWindow, string]>([
    [{ input: 9.5, kernel: 3 }, 'input must be a whole number of 1 or more, but got 9.5'],
    [{ input: 9, kernel: 0 }, 'kernel must be a whole number of 1 or more, but got 0'],
    [{ input: 9, kernel: [3, -1] }, 'kernel must be a whole number of 1 or more, but got -1'],
    [{ input: 9, kernel: 3, stride: 0 }, 'stride must be a whole number of 1 or more, but got 0'],
    [
      { input: 9, kernel: 3, dilation: NaN },
      'dilation must be a whole number of 1 or more, but got NaN',
    ],
    [
      { input: 9, kernel: 3, padding: -1 },
      'padding must be a whole number of 0 or more, but got -1',
    ],
  ])('refuses %o', (window, problem) => {
    expect(() => shape.convOutputSize(window)).toThrow(`shape.convOutputSize: ${problem}`);
  });
});

describe('shape.poolOutputSize', () => {
  it.each<[shape.PoolWindow, number | number[]]>([
    [{ input: 128, kernel: 4 }, 32],
    [{ input: 128, kernel: 2, stride: 1 }, 127],
    [{ input: 7, kernel: 2 }, 3],
    [{ input: 32, kernel: 1, stride: 2, ceilMode: true }, 16],
    [{ input: [6, 7], kernel: 2, ceilMode: true }, [3, 4]],
    [{ input: 10, kernel: 1, stride: 2, ceilMode: true }, 5],
    [{ input: 2, kernel: 3, stride: 2, ceilMode: true }, 1],
    [{ input: 3, kernel: 2, stride: 3, padding: 1, ceilMode: true }, 2],
    [{ input: 4, kernel: 2, stride: 5, padding: 1, ceilMode: true }, 1],
    [{ input: 9, kernel: 3, stride: 1, padding: 1, dilation: 2 }, 7],
  ])('for %o is %o', (window, size) => {
    expect(shape.poolOutputSize(window)).toEqual(size);
  });

  it('refuses a window that fits nowhere', () => {
    // @ts-expect-error -- as the types do
    expect(() => shape.poolOutputSize({ input: [9, 3], kernel: 4 })).toThrow(
      'Calculated output size: (2x0). Output size is too small\nshape.poolOutputSize: the window fits nowhere.',
    );
  });
});

describe('shape.convParameters', () => {
  it.each<[shape.ConvFilters, number]>([
    [{ inChannels: 3, outChannels: 10, kernel: 3 }, 280],
    [{ inChannels: 10, outChannels: 20, kernel: 5 }, 5020],
    [{ inChannels: 10, outChannels: 20, kernel: 5, bias: false }, 5000],
    [{ inChannels: 4, outChannels: 8, kernel: [3, 2], groups: 4 }, 56],
  ])('for %o is %i', (filters, count) => {
    expect(shape.convParameters(filters)).toBe(count);
  });

  it('refuses channels that groups do not divide, in the words of torch', () => {
    const four = { inChannels: 4, outChannels: 6, kernel: 3, groups: 4 };
    expect(() => shape.convParameters(four)).toThrow(
      'out_channels must be divisible by groups\nshape.convParameters: outChannels is 6 and groups is 4, which leaves a remainder of 2.',
    );
    expect(() => shape.convParameters({ ...four, inChannels: 3 })).toThrow(
      'in_channels must be divisible by groups',
    );
  });
});

describe('The other formulas', () => {
  it('count the numbers in a shape', () => {
    expect(shape.flattenedSize([20, 16, 16])).toBe(5120);
    expect(shape.flattenedSize([])).toBe(1);
    expect(() => shape.flattenedSize([20, -1])).toThrow(
      'dimension 1 must be a whole number of 0 or more',
    );
  });

  it('count the multiply-adds of a convolution', () => {
    const layer = { input: 130, inChannels: 3, outChannels: 10, kernel: 3 };
    expect(shape.convMultiplyAdds(layer)).toBe(128 * 128 * 10 * 3 * 3 * 3);
    expect(shape.convMultiplyAdds({ ...layer, inChannels: 4, outChannels: 8, groups: 4 })).toBe(
      128 * 128 * 8 * 3 * 3,
    );
  });

  it('follow the receptive field through the quiz network', () => {
    const layers = [
      { kernel: 3 },
      { kernel: 4, stride: 4 },
      { kernel: 5 },
      { kernel: 2, stride: 2 },
    ];
    const sizes = layers.map((_, i) => shape.receptiveField(layers.slice(0, i + 1))[0]);
    expect(sizes).toEqual([3, 6, 22, 26]);
  });

  it('follow it by height and width, and through dilation', () => {
    expect(
      shape.receptiveField([{ kernel: [3, 1], dilation: 2, stride: [2, 1] }, { kernel: 3 }]),
    ).toEqual([9, 3]);
    expect(shape.receptiveField([])).toEqual([1, 1]);
  });

  it("give the odd cell of 'same' to the bottom and the right", () => {
    expect(shape.edges('same', [4, 3], [1, 1])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    expect(shape.edges('same', [2, 1], [3, 3])).toEqual([
      [1, 2],
      [0, 0],
    ]);
    expect(shape.edges([1, 2], [9, 9], [1, 1])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
