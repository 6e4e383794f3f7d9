/** Mistakes in moving a window, of a convolution or of a pooling. */
import type { RuleMistake } from '../../mistake';
import { alongDimensions } from './along';
import type { Span, Table, WindowRules } from './rules';

export const windowMistakes: readonly RuleMistake<WindowRules>[] = [
  ...alongDimensions({
    rule: 'last-window-left-out',
    likelihood: 3,
    message: (place) => `The window seems to miss its last place ${place}.`,
    hint: 'Where does the last window that still fits start, and does your loop get there?',
    change: (rules, isMeant) => ({
      positions: (span, axis) => rules.positions(span, axis) - (isMeant(axis) ? 1 : 0),
    }),
  }),
  ...alongDimensions({
    rule: 'last-window-left-out',
    form: 'at the edge',
    likelihood: 3,
    message: (place) =>
      `The last window seems to be left out where it ends exactly at the edge and still fits: ${place}.`,
    hint: 'Where does the last window that still fits start, and does your loop get there?',
    change: (rules, isMeant) => ({
      // As with `<` for `<=` in the loop header.
      positions: (span, axis) =>
        isMeant(axis) ? Math.ceil(roomOf(span) / span.stride) : rules.positions(span, axis),
    }),
  }),
  ...alongDimensions({
    rule: 'one-window-too-many',
    likelihood: 3,
    message: (place) =>
      `The window seems to have one place too many ${place}: the last one extends beyond the edge.`,
    hint: 'Where does the last window that still fits start, and does your loop stop there?',
    change: (rules, isMeant) => ({
      positions: (span, axis) => rules.positions(span, axis) + (isMeant(axis) ? 1 : 0),
    }),
  }),
  ...alongDimensions({
    rule: 'one-window-too-many',
    form: 'by one cell',
    likelihood: 2,
    message: (place) =>
      `The last window seems to be kept where it hangs over the edge by one cell: ${place}.`,
    hint: 'Where does the last window that still fits start, and does your loop stop there?',
    change: (rules, isMeant) => ({
      positions: (span, axis) =>
        isMeant(axis)
          ? Math.floor((roomOf(span) + 1) / span.stride) + 1
          : rules.positions(span, axis),
    }),
  }),
  ...alongDimensions({
    rule: 'ignored-stride',
    likelihood: 3,
    message: (place) => `The window seems to move by one cell ${place}, whatever the stride is.`,
    hint: 'Which numbers in your loops depend on the stride?',
    change: (rules, isMeant) => ({
      stride: (stride, axis, kernel) => (isMeant(axis) ? 1 : rules.stride(stride, axis, kernel)),
    }),
  }),
  {
    rule: 'start-without-stride',
    message:
      'The number of windows matches the stride, but they seem to start next to each other, one cell apart.',
    hint: 'Where in the image does the window for the third row of results start?',
    likelihood: 3,
    change: () => ({ start: (position) => position }),
  },
  {
    rule: 'every-start-kept',
    message:
      'The window seems to be placed wherever it starts inside the image, even where it hangs over the edge.',
    hint: 'Where does the last window that fits completely start?',
    likelihood: 2,
    change: () => ({ positions: ({ input, stride }) => Math.ceil(input / stride) }),
  },
  {
    rule: 'rounded-up',
    message:
      'A last window that hangs over the edge seems to be kept. Rows and columns that do not fill a window are dropped.',
    hint: 'What happens to the cells at the edge that do not fill a window?',
    likelihood: 2,
    change: () => ({
      positions: (span) => Math.ceil(roomOf(span) / span.stride) + 1,
    }),
  },
  {
    rule: 'sides-swapped',
    message:
      'Height and width seem to be swapped: the number of rows comes from the width of the image, or the number of columns from its height.',
    hint: 'Which length tells you how many rows an image has, and which how many columns?',
    likelihood: 3,
    change: () => ({ dimension: (axis) => (axis === 0 ? 1 : 0) }),
  },
  ...(['rows', 'columns'] as const).map((where, i): RuleMistake<WindowRules> => ({
    rule: 'sides-swapped',
    form: where,
    message: `The image seems to be treated as a square: the number of ${where} comes from the wrong dimension.`,
    hint: 'Which length tells you how many rows an image has, and which how many columns?',
    likelihood: 2,
    change: () => ({ dimension: () => (i === 0 ? 1 : 0) }),
  })),
  {
    rule: 'picture-read-transposed',
    message: 'Row and column seem to be swapped where the image is read. The row comes first.',
    hint: 'In `image[a][b]`, which of the two selects the row?',
    likelihood: 2,
    change: () => ({ place: (row, column) => [column, row] }),
  },
  {
    rule: 'output-transposed',
    message: 'The result seems to be transposed: its rows are the columns.',
    hint: 'Which loop must be the outer one so that one row of the result is finished before the next?',
    likelihood: 2,
    change: () => ({ output: transpose }),
  },
  {
    rule: 'rows-shared',
    message:
      'All the rows of the result seem to be the same list, so each row overwrites the one before.',
    hint: 'Does `fill` put a new list in every place, or the same one?',
    likelihood: 2,
    change: () => ({ output: (table) => table.map(() => table.at(-1)!) }),
  },
  {
    rule: 'rows-shared',
    form: 'and grow',
    message:
      'All the rows of the result seem to be the same list, and all the numbers end up in it.',
    hint: 'In which loop do you create the list for a row?',
    likelihood: 2,
    change: () => ({ output: (table) => table.map(() => table.flat()) }),
  },
  {
    rule: 'kernel-for-stride',
    message:
      'The windows seem to lie side by side, whatever the stride is. They do so only where the stride equals the kernel size.',
    hint: 'Which of the two arguments says how far the window moves?',
    likelihood: 3,
    change: () => ({ stride: (_stride, _axis, kernel) => kernel }),
  },
  {
    rule: 'not-started-anew',
    form: 'each row',
    message:
      'The result from one place of the window seems to carry over to the next place in the same row.',
    hint: 'In which loop do you create the variable that collects the result?',
    likelihood: 2,
    change: () => ({ reset: 'each row' }),
  },
  {
    rule: 'not-started-anew',
    form: 'never',
    message:
      'The result from one place of the window seems to carry over to all the places after it.',
    hint: 'In which loop do you create the variable that collects the result?',
    likelihood: 3,
    change: () => ({ reset: 'never' }),
  },
  {
    rule: 'changed-arguments',
    message:
      'The results seem to be written into the image while it is still being read, so later windows read them.',
    hint: 'Where do you keep the results until all the windows have been read?',
    likelihood: 1,
    change: () => ({ overwrites: true }),
  },
];

/** How far the window can move. */
function roomOf({ input, kernel }: Span): number {
  return input - kernel;
}

function transpose(table: Table): Table {
  const [first = []] = table;
  return first.map((_, column) => table.map((row) => row[column] ?? NaN));
}
