/** Mistakes in max pooling written with loops. */
import type { RuleMistake } from '../../mistake';
import type { PoolRules } from './rules';
import { windowMistakes } from './window-mistakes';

export const poolMistakes: readonly RuleMistake<PoolRules>[] = [
  ...windowMistakes,
  {
    rule: 'largest-from-zero',
    message:
      'The search for the largest number seems to begin with 0, so that nothing below 0 can come out.',
    hint: 'What is the largest number of -3, -1 and -2, and what does your function say?',
    likelihood: 3,
    change: () => ({ first: 0 }),
  },
  {
    rule: 'mean-for-max',
    message: 'The mean of each window seems to be taken. Max pooling takes the largest number.',
    hint: 'Which pooling takes the mean, and which the largest number?',
    likelihood: 3,
    change: () => ({
      first: 0,
      choose: (total, value) => total + value,
      finish: (total, cells) => total / cells,
    }),
  },
  {
    rule: 'sum-for-max',
    message: 'The numbers of each window seem to be added. Max pooling takes the largest of them.',
    hint: 'What is left of a window after max pooling?',
    likelihood: 2,
    change: () => ({ first: 0, choose: (total, value) => total + value }),
  },
  {
    rule: 'min-for-max',
    message: 'The smallest number of each window seems to be taken. Max pooling takes the largest.',
    hint: 'Which way round is your comparison?',
    likelihood: 2,
    change: () => ({ first: Infinity, choose: (best, value) => Math.min(best, value) }),
  },
  {
    rule: 'last-of-window',
    message: 'The last number of each window seems to be taken. Max pooling takes the largest.',
    hint: 'When may a number take the place of the one that was kept so far?',
    likelihood: 1,
    change: () => ({ choose: (_best, value) => value }),
  },
  {
    rule: 'first-of-window',
    message: 'The first number of each window seems to be taken. Max pooling takes the largest.',
    hint: 'Which numbers of the window are compared?',
    likelihood: 1,
    change: () => ({ choose: (best, value) => (best === -Infinity ? value : best) }),
  },
  {
    rule: 'largest-by-magnitude',
    message:
      'The number that is furthest from 0 seems to be taken, whatever its sign. Max pooling takes the largest.',
    hint: 'Which is larger, -5 or 3?',
    likelihood: 1,
    change: () => ({
      first: 0,
      choose: (best, value) => (Math.abs(value) > Math.abs(best) ? value : best),
    }),
  },
];
