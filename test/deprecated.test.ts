import { expect, expectTypeOf, test } from 'vitest';
import * as figure from '../src/figure';
import type * as F from '../src/nn/functional';
import * as shape from '../src/shape';

test('Old names in shape still work', () => {
  expect(shape.convSides).toBe(shape.convCounts);
  expect(shape.poolSides).toBe(shape.poolCounts);
  expect(shape.windowPositions).toBe(shape.windowCount);
  const window = { input: 6, kernel: 1, stride: 4, totalPadding: 0, dilation: 1 };
  expect(shape.windowPositionsOverEdge(window)).toBe(shape.windowCountOverEdge(window, 0));
  expectTypeOf<shape.FieldWindow>().toEqualTypeOf<shape.Window2d>();
});

test('Old names in F still work', () => {
  expectTypeOf<F.AvgPool2dMoves>().toEqualTypeOf<F.AvgPool2dOptions>();
  expectTypeOf<F.Conv2dMoves>().toEqualTypeOf<F.ConvolutionOptions>();
  expectTypeOf<F.MaxPool2dMoves>().toEqualTypeOf<F.MaxPool2dOptions>();
  expectTypeOf<F.UnfoldMoves>().toEqualTypeOf<F.UnfoldOptions>();
});

test('Old names in figure still work', () => {
  expect(figure.picture).toBe(figure.image);
  expectTypeOf<figure.PictureOptions>().toEqualTypeOf<figure.ImageOptions>();
  expectTypeOf<figure.FieldLayer>().toEqualTypeOf<shape.Window2d>();
});
