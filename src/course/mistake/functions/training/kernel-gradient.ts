/** The gradient of a kernel written with loops, as replaceable rules, and its mistakes. */
import type { RuleMistake } from '../../mistake';

type Table = readonly (readonly number[])[];
type Cell = readonly [row: number, column: number];

export interface KernelGradientRules {
  /** How many weights the kernel has along a dimension. */
  readonly size: (image: number, upstream: number) => number;
  /** The pixel that a weight lies on at a place. */
  readonly pixel: (weight: Cell, place: Cell) => Cell;
  /** The number of `upstream` that is used at a place; the size is that of its table. */
  readonly upstream: (place: Cell, size: Cell) => Cell;
  /** What a place says about a weight. */
  readonly product: (pixel: number, upstream: number) => number;
  /** What all places together say, after what is left over from the weight before. */
  readonly total: (products: readonly number[], leftOver: number) => number;
  /** The finished table. */
  readonly output: (table: Table) => Table;
}

export const rightKernelGradient: KernelGradientRules = {
  size: (image, upstream) => image - upstream + 1,
  pixel: ([a, b], [i, j]) => [a + i, b + j],
  upstream: (place) => place,
  product: (pixel, upstream) => pixel * upstream,
  total: (products) => sumOf(products),
  output: (table) => table,
};

/** For each weight of the kernel, how much the loss changes with it. */
export function gradientOfKernel(
  rules: KernelGradientRules,
  image: Table,
  upstream: Table,
): readonly (readonly number[])[] {
  const places: Cell[] = upstream.flatMap((row, i) => row.map((_, j): Cell => [i, j]));
  const size: Cell = [upstream.length, upstream[0]!.length];
  const [height, width] = [image.length, image[0]!.length].map((one, axis) =>
    Math.max(0, rules.size(one, size[axis]!)),
  );
  let leftOver = 0;
  const table = Array.from({ length: height! }, (_, a) =>
    Array.from({ length: width! }, (_, b) => {
      const products = places.map((place) => {
        const [row, column] = rules.pixel([a, b], place);
        const [i, j] = rules.upstream(place, size);
        // As JavaScript behaves: a row that is not there throws, a number that is not there gives NaN.
        return rules.product(image[row]![column] ?? NaN, upstream[i]![j] ?? NaN);
      });
      leftOver = rules.total(products, leftOver);
      return leftOver;
    }),
  );
  return rules.output(table);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

export const kernelGradientMistakes: readonly RuleMistake<KernelGradientRules>[] = [
  {
    rule: 'one-place-only',
    form: 'first',
    message:
      'Only the first place of the window seems to count. The kernel uses each weight at every place.',
    hint: 'How many numbers of the output change when one weight does?',
    likelihood: 2,
    change: () => ({ total: (products) => products[0]! }),
  },
  {
    rule: 'one-place-only',
    form: 'last',
    message:
      'Only the last place of the window seems to be kept. What all the places contribute is added up.',
    hint: 'What happens to the sum so far when the next product is computed?',
    likelihood: 3,
    change: () => ({ total: (products) => products.at(-1)! }),
  },
  {
    rule: 'mean-over-places',
    message: 'You seem to take the mean over the places. What they contribute is added up instead.',
    hint: 'If the window has twice as many places, does the loss change more when a weight changes, or just as much?',
    likelihood: 2,
    change: (rules) => ({
      total: (products, leftOver) => rules.total(products, leftOver) / products.length,
    }),
  },
  {
    rule: 'not-started-anew',
    message: 'The sum of one weight seems to carry over to the next one.',
    hint: 'In which loop do you create the variable that collects the sum?',
    likelihood: 3,
    change: () => ({ total: (products, leftOver) => leftOver + sumOf(products) }),
  },
  {
    rule: 'upstream-left-out',
    message:
      '`upstream` seems to be left out: only pixels are added. Where the loss does not care about an output, no weight should move.',
    hint: 'What should a place contribute where `upstream` is 0?',
    likelihood: 2,
    change: () => ({ product: (pixel) => pixel }),
  },
  {
    rule: 'pixel-left-out',
    message:
      'The pixels seem to be left out: only the numbers of `upstream` are added. On a pixel that is 0, a weight changes nothing.',
    hint: 'By how much does an output grow when a weight that lies on a pixel of 3 grows by 0.01?',
    likelihood: 2,
    change: () => ({ product: (_pixel, upstream) => upstream }),
  },
  {
    rule: 'factor-two-again',
    message:
      'Everything seems to be twice as large. The 2 of a squared error is already in `upstream`.',
    hint: 'Does your function know what the loss was?',
    likelihood: 2,
    change: () => ({ product: (pixel, upstream) => 2 * pixel * upstream }),
  },
  {
    rule: 'weight-place-left-out',
    message:
      'All weights seem to lie on the same pixels. A weight in row `a` lies `a` rows below the corner of the window.',
    hint: 'When the window starts in row 0, in which row is the pixel under the last row of the kernel?',
    likelihood: 3,
    change: () => ({ pixel: (_weight, place) => place }),
  },
  {
    rule: 'window-place-left-out',
    message:
      'The window never seems to move: at all of its places, a weight lies on the same pixel.',
    hint: 'Which pixel lies under the first weight when the window starts in column 1?',
    likelihood: 2,
    change: () => ({ pixel: (weight) => weight }),
  },
  {
    rule: 'upstream-rotated',
    message:
      '`upstream` seems to be rotated by 180°. Each of its numbers belongs to the place in the same row and column.',
    hint: 'Which number of `upstream` belongs to the window at the top left?',
    likelihood: 2,
    change: () => ({ upstream: ([i, j], [height, width]) => [height - 1 - i, width - 1 - j] }),
  },
  {
    rule: 'kernel-too-small',
    message: 'The kernel seems to have one row and one column too few.',
    hint: 'A kernel of 2 on 4 pixels has 3 places. How do you get from 4 and 3 to 2?',
    likelihood: 3,
    change: (rules) => ({ size: (image, upstream) => rules.size(image, upstream) - 1 }),
  },
  {
    rule: 'output-transposed',
    message: 'The result seems to be transposed: its rows are the columns.',
    hint: 'Which loop must be the outer one so that one row of the result is finished before the next?',
    likelihood: 2,
    change: () => ({
      output: (table) => (table[0] ?? []).map((_, b) => table.map((row) => row[b]!)),
    }),
  },
];
