/** A transposed convolution with loops: each number stamps the kernel on the output. As replaceable rules. */
import type { RuleMistake } from '../../mistake';

export type StampSettings = Record<'stride' | 'padding', number>;
type Table = readonly (readonly number[])[];

export interface StampRules {
  /** Where the stamp of a row or column of the image starts. */
  readonly start: (at: number, stride: number, kernel: number) => number;
  /** What a cell of the stamp is. */
  readonly ink: (number: number, weight: number) => number;
  /** Which weight of the kernel is used for a cell of the stamp, along one dimension. */
  readonly weightAt: (cell: number, kernel: number) => number;
  /** What becomes of a cell that was stamped before. */
  readonly join: (before: number, ink: number) => number;
  /** How many cells are cut off before the first and after the last; below 0, so many are added. */
  readonly cut: (padding: number) => readonly [before: number, after: number];
  /** Whether the image is read by columns where it should be read by rows. */
  readonly turnsImage: boolean;
  /** Whether the window slides over the image, as in a convolution. */
  readonly isForward: boolean;
}

export const rightStamps: StampRules = {
  start: (at, stride) => at * stride,
  ink: (number, weight) => number * weight,
  weightAt: (cell) => cell,
  join: (before, ink) => before + ink,
  cut: (padding) => [padding, padding],
  turnsImage: false,
  isForward: false,
};

/** The output by these rules. */
export function stampOut(
  rules: StampRules,
  image: Table,
  kernel: Table,
  { stride, padding }: StampSettings,
): number[][] {
  if (rules.isForward) return slideOver(image, kernel, { stride, padding });
  const from = rules.turnsImage ? image[0]!.map((_, j) => image.map((row) => row[j]!)) : image;
  const [high, wide] = [kernel.length, kernel[0]!.length];
  const lengthFor = (count: number, size: number) => rules.start(count - 1, stride, size) + size;
  const big = zeros(lengthFor(from.length, high), lengthFor(from[0]!.length, wide));
  from.forEach((row, i) =>
    row.forEach((number, j) => {
      for (let a = 0; a < high; a++) {
        for (let b = 0; b < wide; b++) {
          const line = big[rules.start(i, stride, high) + a]!;
          const column = rules.start(j, stride, wide) + b;
          const weight = kernel[rules.weightAt(a, high)]![rules.weightAt(b, wide)]!;
          line[column] = rules.join(line[column]!, rules.ink(number, weight));
        }
      }
    }),
  );
  return cutOff(big, rules.cut(padding));
}

function cutOff(big: Table, [before, after]: readonly [number, number]): number[][] {
  const height = big.length - before - after;
  const width = big[0]!.length - before - after;
  return zeros(height, width).map((row, i) =>
    row.map((_, j) => big[i + before]?.[j + before] ?? 0),
  );
}

/** What a convolution makes of it. */
function slideOver(image: Table, kernel: Table, { stride, padding }: StampSettings): number[][] {
  const count = (input: number, size: number) =>
    Math.floor((input + 2 * padding - size) / stride) + 1;
  const height = count(image.length, kernel.length);
  const width = count(image[0]!.length, kernel[0]!.length);
  return zeros(height, width).map((row, i) =>
    row.map((_, j) =>
      kernel
        .flatMap((weights, a) =>
          weights.map(
            (weight, b) =>
              weight * (image[i * stride - padding + a]?.[j * stride - padding + b] ?? 0),
          ),
        )
        .reduce((sum, product) => sum + product, 0),
    ),
  );
}

function zeros(height: number, width: number): number[][] {
  const count = (size: number) => Math.max(0, size);
  return Array.from({ length: count(height) }, () => new Array<number>(count(width)).fill(0));
}

export const stampMistakes: readonly RuleMistake<StampRules>[] = [
  {
    rule: 'overlaps-overwritten',
    message:
      'Where stamps overlap, the later one seems to replace the earlier. What falls on the same cell is added up.',
    hint: 'Two stamps cover one cell. What is in it after the first, and what after the second?',
    likelihood: 3,
    change: () => ({ join: (_before, ink) => ink }),
  },
  {
    rule: 'convolved-forward',
    message:
      'That is a convolution: a window gathers numbers of the image. Here each number of the image spreads over a window of the output.',
    hint: 'What comes out of a single number and a kernel of 2 x 2?',
    likelihood: 3,
    change: () => ({ isForward: true }),
  },
  {
    rule: 'padding-not-cut',
    message: 'The padding seems to be missing: it cuts rows and columns off at each edge.',
    hint: 'Which cells of the large result does a padding of 1 throw away?',
    likelihood: 3,
    change: () => ({ cut: () => [0, 0] }),
  },
  {
    rule: 'padding-added',
    message:
      'The padding seems to be added around the output. In a transposed convolution it is taken away.',
    hint: 'Think of the convolution that goes the other way. Its padding makes the image larger before it shrinks. What must happen to that border here?',
    likelihood: 3,
    change: () => ({ cut: (padding) => [-padding, -padding] }),
  },
  ...(['the first', 'the last'] as const).map((end): RuleMistake<StampRules> => ({
    rule: 'padding-cut-once',
    form: end,
    message: `Only ${end} rows and columns seem to be cut off. The padding is cut off at all four edges.`,
    hint: 'How many edges does the output have?',
    likelihood: 2,
    change: () => ({ cut: (padding) => (end === 'the first' ? [padding, 0] : [0, padding]) }),
  })),
  {
    rule: 'kernel-flipped',
    message: 'The kernel seems to be rotated by 180°. Each number stamps it as it is.',
    hint: 'Which weight falls on the first cell of a stamp?',
    likelihood: 2,
    change: () => ({ weightAt: (cell, kernel) => kernel - 1 - cell }),
  },
  {
    rule: 'stamp-not-multiplied',
    message:
      'Every number seems to stamp the same. The stamp of a number is the kernel times that number.',
    hint: 'What does a 0 in the image leave on the output?',
    likelihood: 2,
    change: () => ({ ink: (_number, weight) => weight }),
  },
  {
    rule: 'ignored-stride',
    message: 'The stride seems to be missing: neighbouring stamps lie a stride apart.',
    hint: 'In which row does the stamp of the second row start?',
    likelihood: 3,
    change: () => ({ start: (at) => at }),
  },
  {
    rule: 'stamps-side-by-side',
    message:
      'The stamps seem to lie side by side, a kernel apart. They lie a stride apart, so that they may overlap or leave gaps.',
    hint: 'Where does the second stamp start when the stride is 1 and the kernel is 2 x 2?',
    likelihood: 2,
    change: () => ({ start: (at, _stride, kernel) => at * kernel }),
  },
  {
    rule: 'rows-and-columns-swapped',
    message: 'Rows and columns of the image seem to be swapped.',
    hint: 'Which of your two first loops goes over the rows?',
    likelihood: 2,
    change: () => ({ turnsImage: true }),
  },
];
