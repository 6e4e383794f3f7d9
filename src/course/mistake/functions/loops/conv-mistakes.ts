/** Mistakes in a convolution written with loops. */
import type { RuleMistake } from '../../mistake';
import type { ConvRules, Padding } from './rules';
import { windowMistakes } from './window-mistakes';

const none: Padding = () => 0;

const paddingMistakes: readonly RuleMistake<ConvRules>[] = [
  {
    rule: 'ignored-padding',
    message: 'The padding seems to be missing: the window stays inside the image.',
    hint: 'What surrounds the image when the padding is 1?',
    likelihood: 3,
    change: () => ({ paddingBefore: none, paddingAfter: none }),
  },
  {
    rule: 'ignored-padding',
    form: 'but counted',
    message:
      'The size of the result allows for the padding, but the first window seems to start inside the image itself.',
    hint: 'In which row of the image does the first window start when the padding is 1?',
    likelihood: 2,
    change: () => ({ isShifted: false }),
  },
  ...(['rows', 'columns'] as const).map((where, axis): RuleMistake<ConvRules> => ({
    rule: 'padding-at-two-sides',
    form: where,
    message: `The padding seems to be added to the ${where} only. It goes all around the image.`,
    hint: 'At how many of the four edges are zeros added?',
    likelihood: 2,
    change: (rules) => ({
      paddingBefore: (padding, a) => (a === axis ? rules.paddingBefore(padding, a) : 0),
      paddingAfter: (padding, a) => (a === axis ? rules.paddingAfter(padding, a) : 0),
    }),
  })),
  {
    rule: 'padding-at-one-end',
    form: 'before',
    message:
      'The padding seems to be added above and to the left only. It goes all around the image.',
    hint: 'At how many of the four edges are zeros added?',
    likelihood: 3,
    change: () => ({ paddingAfter: none }),
  },
  {
    rule: 'padding-at-one-end',
    form: 'after',
    message:
      'The padding seems to be added below and to the right only. It goes all around the image.',
    hint: 'At how many of the four edges are zeros added?',
    likelihood: 3,
    change: () => ({ paddingBefore: none }),
  },
  {
    rule: 'padding-not-zero',
    form: 'ones',
    message: 'The padding seems to be filled with ones. It should be zeros.',
    hint: 'What does a weight on the padding add to the sum?',
    likelihood: 1,
    change: () => ({ border: () => 1 }),
  },
  {
    rule: 'padding-not-zero',
    form: 'nearest',
    message: 'The padding seems to repeat the pixels at the edge of the image. It should be zeros.',
    hint: 'What does a weight on the padding add to the sum?',
    likelihood: 2,
    change: () => ({ border: (nearest) => nearest }),
  },
];

const kernelMistakes: readonly RuleMistake<ConvRules>[] = [
  {
    rule: 'kernel-flipped',
    message:
      'The kernel seems to be rotated by 180°, as in mathematics. A convolutional layer uses it as it is.',
    hint: 'Which weight meets the cell at the top left of the window?',
    likelihood: 3,
    change: () => ({ weight: ([row, column], [h, w]) => [h - 1 - row, w - 1 - column] }),
  },
  {
    rule: 'kernel-flipped',
    form: 'rows',
    message: 'The kernel seems to be upside down. A convolutional layer uses it as it is.',
    hint: 'Which weight meets the cell at the top left of the window?',
    likelihood: 2,
    change: () => ({ weight: ([row, column], [h]) => [h - 1 - row, column] }),
  },
  {
    rule: 'kernel-flipped',
    form: 'columns',
    message:
      'The kernel seems to be mirrored from left to right. A convolutional layer uses it as it is.',
    hint: 'Which weight meets the cell at the top left of the window?',
    likelihood: 2,
    change: () => ({ weight: ([row, column], [, w]) => [row, w - 1 - column] }),
  },
  {
    rule: 'kernel-transposed',
    message: 'Row and column seem to be swapped where the kernel is read. The row comes first.',
    hint: 'In `kernel[a][b]`, which of the two selects the row?',
    likelihood: 2,
    change: () => ({ weight: ([row, column]) => [column, row] }),
  },
  {
    rule: 'last-product-only',
    message: 'Only the last product seems to be kept. All the products of a window are added up.',
    hint: 'What happens to the sum so far when the next product is computed?',
    likelihood: 2,
    change: () => ({ add: (_total, product) => product }),
  },
];

/** Mistakes about several channels, several filters and the biases. */
export const channelMistakes: readonly RuleMistake<ConvRules>[] = [
  {
    rule: 'first-channel-only',
    message: 'Only the first channel seems to be used. A filter uses all of them.',
    hint: 'Which channels does your sum include?',
    likelihood: 3,
    change: () => ({ channels: () => [0] }),
  },
  {
    rule: 'last-channel-only',
    message:
      'Only the last channel seems to reach the result. The sums of all the channels are added up.',
    hint: 'What happens to the sum of one channel when you move on to the next?',
    likelihood: 3,
    change: () => ({ join: (sums) => sums.at(-1)! }),
  },
  {
    rule: 'channels-averaged',
    message: 'The sums of the channels seem to be averaged. They are added up instead.',
    hint: 'Does a convolution divide by anything?',
    likelihood: 2,
    change: (rules) => ({ join: (sums) => rules.join(sums) / sums.length }),
  },
  {
    rule: 'one-channel-each',
    message:
      'Each filter seems to use only one channel: the first filter the first channel, and so on. A filter uses all the channels.',
    hint: 'Which channels does the sum of the second filter include?',
    likelihood: 2,
    change: () => ({ channels: (filter, count) => [filter % count] }),
  },
  {
    rule: 'filter-taken-flat',
    message:
      'The first kernel of a filter seems to be used for every channel. A filter has a kernel for each channel.',
    hint: 'Which kernel of the filter belongs to the second channel?',
    likelihood: 2,
    change: () => ({ slice: () => 0 }),
  },
  {
    rule: 'no-bias',
    message: 'The biases seem to be missing.',
    hint: 'What is still to be added once all the products are summed up?',
    likelihood: 3,
    change: () => ({ bias: () => 0 }),
  },
  ...repeatedBias(),
  {
    rule: 'first-bias-for-all',
    message: 'The first bias seems to be used for all the filters. Each filter has its own.',
    hint: 'Which bias belongs to the second filter?',
    likelihood: 2,
    change: () => ({ bias: (biases) => biases[0]! }),
  },
  {
    rule: 'channels-last-output',
    message:
      'The result seems to have its channels last. All of the first filter’s feature map comes first.',
    hint: 'What is the first item of the result: a table or a row?',
    likelihood: 2,
    change: () => ({
      stack: (tables) =>
        (tables[0] ?? []).map((row, i) =>
          row.map((_, j) => tables.map((table) => table[i]?.[j] ?? NaN)),
        ),
    }),
  },
];

/** The bias inside of one or several of the loops over channels, rows and columns of a filter. */
function repeatedBias(): RuleMistake<ConvRules>[] {
  type Counts = Parameters<ConvRules['bias']>[2];
  const loops: readonly (readonly [form: string, times: (counts: Counts) => number])[] = [
    ['each channel', ({ channels }) => channels],
    ['each weight', ({ channels, rows, columns }) => channels * rows * columns],
    ['each place in the kernel', ({ rows, columns }) => rows * columns],
    ['each row of the kernel', ({ rows }) => rows],
    ['each row of each channel', ({ channels, rows }) => channels * rows],
  ];
  return loops.map(([form, times]) => ({
    rule: 'bias-added-repeatedly',
    form,
    message: `The bias seems to be added once for ${form}. It is added once for each number of the result.`,
    hint: 'In which loop do you add the bias?',
    likelihood: 2,
    change: (rules) => ({
      bias: (biases, filter, counts) => rules.bias(biases, filter, counts) * times(counts),
    }),
  }));
}

/** Mistakes that are possible even with a single channel. */
export const convMistakes: readonly RuleMistake<ConvRules>[] = [
  ...windowMistakes,
  ...paddingMistakes,
  ...kernelMistakes,
];
