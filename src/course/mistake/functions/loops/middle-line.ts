/** The innermost line of a convolution with a stride, as replaceable rules, and its mistakes. */
import { windowPositions } from '../../../../shape';
import type { RuleMistake } from '../../mistake';
import type { Table } from './rules';

type Cell = readonly [row: number, column: number];

/** What the line does in one round of the loops around it, which are right. */
export interface MiddleLineRules {
  /** The row or column of the pixel, for place `i` of the window and cell `a` in it. */
  readonly pixel: (i: number, a: number, stride: number) => number;
  /** Which weight is used for a cell; the size is that of the kernel. */
  readonly weight: (cell: Cell, size: Cell) => Cell;
  readonly product: (weight: number, pixel: number) => number;
  /** How a product joins the sum. */
  readonly add: (sum: number, product: number) => number;
}

export const rightMiddleLine: MiddleLineRules = {
  pixel: (i, a, stride) => i * stride + a,
  weight: (cell) => cell,
  product: (weight, pixel) => weight * pixel,
  add: (sum, product) => sum + product,
};

/** A convolution of one channel without padding, whose innermost line may be wrong. */
export function convolveBy(
  rules: MiddleLineRules,
  image: Table,
  kernel: Table,
  stride: number,
): readonly (readonly number[])[] {
  const size: Cell = [kernel.length, kernel[0]!.length];
  const count = (axis: 0 | 1) =>
    windowPositions({
      input: [image.length, image[0]!.length][axis]!,
      kernel: size[axis],
      stride,
      totalPadding: 0,
      dilation: 1,
    });
  const cells = kernel.flatMap((row, a) => row.map((_, b): Cell => [a, b]));
  return Array.from({ length: count(0) }, (_, i) =>
    Array.from({ length: count(1) }, (_, j) =>
      cells.reduce((sum, cell) => {
        const [row, column] = rules.weight(cell, size);
        // As JavaScript behaves: a row that is not there throws, a number that is not there gives NaN.
        const pixel =
          image[rules.pixel(i, cell[0], stride)]![rules.pixel(j, cell[1], stride)] ?? NaN;
        return rules.add(sum, rules.product(kernel[row]![column]!, pixel));
      }, 0),
    ),
  );
}

export const middleLineMistakes: readonly RuleMistake<MiddleLineRules>[] = [
  {
    rule: 'nothing-added',
    message: 'Nothing seems to be added to `sum`: every number of the result is 0.',
    hint: 'What should happen to `sum` in each round of the two innermost loops?',
    likelihood: 3,
    change: () => ({ add: (sum) => sum }),
  },
  {
    rule: 'start-without-stride',
    message:
      'The windows seem to start next to each other, one pixel apart, whatever the stride is.',
    hint: 'With a stride of 2, in which row does the window for row 3 of the result start?',
    likelihood: 3,
    change: () => ({ pixel: (i, a) => i + a }),
  },
  {
    rule: 'stride-inside-the-window',
    message:
      'The stride seems to spread the cells inside the window. It only moves the window; inside, the pixels are neighbours.',
    hint: 'In `(i + a) * stride`, what is multiplied that should not be?',
    likelihood: 3,
    change: () => ({ pixel: (i, a, stride) => (i + a) * stride }),
  },
  {
    rule: 'stride-added',
    message: 'The stride seems to be added to the place of the window instead of multiplying it.',
    hint: 'With a stride of 3, how far from the first window does the window at place 2 start?',
    likelihood: 1,
    change: () => ({ pixel: (i, a, stride) => i + a + stride - 1 }),
  },
  {
    rule: 'window-never-moves',
    message: 'The window seems to stay at the top left: all results come from the same pixels.',
    hint: 'Which of your loop variables say where the window is, and are they in your line?',
    likelihood: 3,
    change: () => ({ pixel: (_i, a) => a }),
  },
  {
    rule: 'corner-pixel-only',
    message: 'All weights seem to meet the same pixel, the one at the corner of the window.',
    hint: 'Which of your loop variables say where in the window you are?',
    likelihood: 2,
    change: () => ({ pixel: (i, _a, stride) => i * stride }),
  },
  {
    rule: 'last-product-only',
    message: 'Only the last product seems to be kept. All the products of a window are added up.',
    hint: 'What happens to the sum so far when the next product is computed?',
    likelihood: 3,
    change: () => ({ add: (_sum, product) => product }),
  },
  {
    rule: 'pixels-left-out',
    message: 'Only the weights seem to be added, without the pixels that they lie on.',
    hint: 'What does a weight do with the pixel under it?',
    likelihood: 2,
    change: () => ({ product: (weight) => weight }),
  },
  {
    rule: 'weights-left-out',
    message: 'Only the pixels seem to be added, without their weights.',
    hint: 'What does a weight do with the pixel under it?',
    likelihood: 2,
    change: () => ({ product: (_weight, pixel) => pixel }),
  },
  {
    rule: 'added-for-multiplied',
    message: 'Weight and pixel seem to be added. They are multiplied, and the products are added.',
    hint: 'What should a weight of 0 make of its pixel?',
    likelihood: 2,
    change: () => ({ product: (weight, pixel) => weight + pixel }),
  },
  {
    rule: 'kernel-flipped',
    message: 'The kernel seems to be rotated by 180°. A convolutional layer uses it as it is.',
    hint: 'Which weight meets the pixel at the top left of the window?',
    likelihood: 2,
    change: () => ({ weight: ([a, b], [height, width]) => [height - 1 - a, width - 1 - b] }),
  },
];
