/** Mistakes in moving a window, of a convolution or of a pooling. */
import type { RuleMistake } from '../../mistake';
import { alongDimensions } from './along';
import type { Span, Table, WindowRules } from './rules';

export const windowMistakes: readonly RuleMistake<WindowRules>[] = [
  ...alongDimensions({
    rule: 'last-window-left-out',
    likelihood: 3,
    message: (place) => `The last place of the window seems to be left out ${place}.`,
    hint: 'Where does the last window begin that still fits, and does your loop get there?',
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
    hint: 'Where does the last window begin that still fits, and does your loop get there?',
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
      `The window seems to be placed once too often ${place}: the last time it reaches beyond the edge.`,
    hint: 'Where does the last window begin that still fits, and does your loop stop there?',
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
    hint: 'Where does the last window begin that still fits, and does your loop stop there?',
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
    hint: 'Which numbers of your loops change when the stride does?',
    change: (rules, isMeant) => ({
      stride: (stride, axis, kernel) => (isMeant(axis) ? 1 : rules.stride(stride, axis, kernel)),
    }),
  }),
  {
    rule: 'start-without-stride',
    message:
      'There are as many windows as the stride allows, but they seem to begin side by side, one cell apart.',
    hint: 'In which row of the picture does the window of the third row of results begin?',
    likelihood: 3,
    change: () => ({ start: (position) => position }),
  },
  {
    rule: 'every-start-kept',
    message:
      'The window seems to be placed wherever it begins inside the picture, even where it hangs over the edge.',
    hint: 'Where does the last window begin that fits as a whole?',
    likelihood: 2,
    change: () => ({ positions: ({ input, stride }) => Math.ceil(input / stride) }),
  },
  {
    rule: 'rounded-up',
    message:
      'A last window that hangs over the edge seems to be kept. Columns and rows that do not fill a window are dropped.',
    hint: 'What happens to the cells at the edge that do not fill a window?',
    likelihood: 2,
    change: () => ({
      positions: (span) => Math.ceil(roomOf(span) / span.stride) + 1,
    }),
  },
  {
    rule: 'sides-swapped',
    message:
      'Height and width seem to be swapped: the rows are counted by the width of the picture, or the columns by its height.',
    hint: 'Which length says how many rows a picture has, and which how many columns?',
    likelihood: 3,
    change: () => ({ dimension: (axis) => (axis === 0 ? 1 : 0) }),
  },
  ...(['rows', 'columns'] as const).map((where, i): RuleMistake<WindowRules> => ({
    rule: 'sides-swapped',
    form: where,
    message: `The picture seems to be taken as a square: the ${where} are counted by the wrong side.`,
    hint: 'Which length says how many rows a picture has, and which how many columns?',
    likelihood: 2,
    change: () => ({ dimension: () => (i === 0 ? 1 : 0) }),
  })),
  {
    rule: 'picture-read-transposed',
    message: 'Row and column seem to be swapped where the picture is read. The row comes first.',
    hint: 'In `picture[a][b]`, which of the two chooses the row?',
    likelihood: 2,
    change: () => ({ place: (row, column) => [column, row] }),
  },
  {
    rule: 'output-transposed',
    message: 'The result seems to be turned over its diagonal: its rows are the columns.',
    hint: 'Which loop has to be the outer one, so that a row of the result is finished first?',
    likelihood: 2,
    change: () => ({ output: transpose }),
  },
  {
    rule: 'rows-shared',
    message:
      'All rows of the result seem to be one and the same list, so that each row is written over the one before.',
    hint: 'Does `fill` put a new list into every place, or the same one?',
    likelihood: 2,
    change: () => ({ output: (table) => table.map(() => table.at(-1)!) }),
  },
  {
    rule: 'rows-shared',
    form: 'and grow',
    message:
      'All rows of the result seem to be one and the same list, to which all numbers are added.',
    hint: 'In which loop is the list of a row made?',
    likelihood: 2,
    change: () => ({ output: (table) => table.map(() => table.flat()) }),
  },
  {
    rule: 'kernel-for-stride',
    message:
      'The windows seem to lie side by side, whatever the stride is. They do so only where stride and kernel are the same.',
    hint: 'Which of the two arguments says how far the window moves?',
    likelihood: 3,
    change: () => ({ stride: (_stride, _axis, kernel) => kernel }),
  },
  {
    rule: 'not-started-anew',
    form: 'each row',
    message:
      'What was found at one place of the window seems to be carried on to the next in the same row.',
    hint: 'In which loop is the variable made that collects the result?',
    likelihood: 2,
    change: () => ({ reset: 'each row' }),
  },
  {
    rule: 'not-started-anew',
    form: 'never',
    message: 'What was found at one place of the window seems to be carried on to all that follow.',
    hint: 'In which loop is the variable made that collects the result?',
    likelihood: 3,
    change: () => ({ reset: 'never' }),
  },
  {
    rule: 'changed-arguments',
    message:
      'The results seem to be written into the picture while it is still being read, so that later windows find them there.',
    hint: 'Where are the results kept until all windows have been read?',
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
