/** Mistakes in a total over a table: in its two loops, and in what is added up. */
import type { RuleMistake } from '../../mistake';
import { firstLeftOut, lastLeftOut, oneStepTooFar, returnedInLoop } from './loop-slips';
import type { WalkRules } from './walk';

type WalkMistake = RuleMistake<WalkRules>;

const OUTER = 'the loop over the rows';
const INNER = 'the loop over the columns';

const inLoops: readonly WalkMistake[] = [
  {
    ...oneStepTooFar(OUTER),
    form: 'rows',
    change: ({ rows }) => ({ rows: (table) => rows(table) + 1 }),
  },
  {
    ...oneStepTooFar(INNER),
    form: 'columns',
    change: ({ columns }) => ({ columns: (table, i) => columns(table, i) + 1 }),
  },
  {
    ...lastLeftOut(OUTER),
    form: 'rows',
    change: ({ rows }) => ({ rows: (table) => rows(table) - 1 }),
  },
  {
    ...lastLeftOut(INNER),
    form: 'columns',
    change: ({ columns }) => ({ columns: (table, i) => columns(table, i) - 1 }),
  },
  { ...firstLeftOut(OUTER), form: 'rows', change: () => ({ firstRow: 1 }) },
  { ...firstLeftOut(INNER), form: 'columns', change: () => ({ firstColumn: 1 }) },
  {
    ...returnedInLoop('after the first number'),
    form: 'number',
    change: () => ({ returns: 'after a number' }),
  },
  {
    ...returnedInLoop('after the first row'),
    form: 'row',
    change: () => ({ returns: 'after a row' }),
  },
  {
    rule: 'indices-swapped',
    message:
      'The two indices seem to be swapped: `table[i][j]` is in row i, column j. The row comes first.',
    hint: 'Which of your two loops counts the rows, and does its variable come first in the brackets?',
    likelihood: 3,
    change: () => ({ read: (table, i, j) => table[j]![i]! }),
  },
  {
    rule: 'one-index-twice',
    message:
      '`i` seems to be in both brackets, `table[i][i]`, so each row gives the same number again and again.',
    hint: 'Which variable counts the rows, and which one the columns?',
    likelihood: 2,
    change: () => ({ read: (table, i) => table[i]![i]! }),
  },
  {
    rule: 'columns-counted-by-rows',
    message:
      'The loop over the columns seems to end at the number of rows. `table.length` counts the rows.',
    hint: 'How many columns does the row `table[0]` have?',
    likelihood: 3,
    change: () => ({ columns: (table) => table.length }),
  },
  {
    rule: 'total-restarted',
    message: 'The total seems to start at 0 again in each row, so only the last row is left.',
    hint: 'Before which of the two loops must the total be set to 0?',
    likelihood: 2,
    change: () => ({ beginRow: () => 0 }),
  },
];

export const sumMistakes: readonly WalkMistake[] = [
  ...inLoops,
  {
    rule: 'total-replaced',
    message: 'Each number seems to replace the total (`=`) where it should be added to it (`+=`).',
    hint: 'What do `sum = 5` and `sum += 5` do when `sum` is 3?',
    likelihood: 2,
    change: () => ({ add: (_total, worth) => worth }),
  },
];

export const countMistakes: readonly WalkMistake[] = [
  ...inLoops,
  {
    rule: 'threshold-included',
    message: 'Pixels that are equal to the threshold seem to be counted, too.',
    hint: 'Is 100 brighter than 100? Which comparison says so: `>` or `>=`?',
    likelihood: 3,
    change: () => ({ worth: (number, threshold) => (number >= threshold ? 1 : 0) }),
  },
  {
    rule: 'dark-counted',
    message: 'The pixels below the threshold seem to be counted.',
    hint: 'Which way round is your comparison?',
    likelihood: 2,
    change: () => ({ worth: (number, threshold) => (number < threshold ? 1 : 0) }),
  },
  {
    rule: 'bright-added-up',
    message:
      'The bright pixels seem to be added up. The task asks how many there are, so each of them adds 1.',
    hint: 'By how much does the count grow when a pixel of 200 is found?',
    likelihood: 3,
    change: () => ({ worth: (number, threshold) => (number > threshold ? number : 0) }),
  },
  {
    rule: 'threshold-ignored',
    message: 'Every pixel above 0 seems to be counted, whatever the threshold is.',
    hint: 'What do you compare the pixel with?',
    likelihood: 1,
    change: () => ({ worth: (number) => (number > 0 ? 1 : 0) }),
  },
  {
    rule: 'counted-once',
    message: 'The count never seems to go beyond 1: it is set (`=`) where it should grow (`+=`).',
    hint: 'What do `count = 1` and `count += 1` do when `count` is 1?',
    likelihood: 2,
    change: () => ({ add: (total, worth) => (worth === 0 ? total : worth) }),
  },
];
