/** Mistakes in max pooling written with loops. */
import type { RuleMistake } from '../../mistake';
import type { PoolRules } from './rules';
import { windowMistakes } from './window-mistakes';

export const poolMistakes: readonly RuleMistake<PoolRules>[] = [
  ...windowMistakes,
  {
    rule: 'largest-from-zero',
    message:
      'The search for the largest number seems to start at 0, so the result is never below 0.',
    hint: 'What is the largest of -3, -1 and -2, and what does your function return for them?',
    likelihood: 3,
    change: () => ({ first: 0 }),
  },
  {
    rule: 'mean-for-max',
    message: 'You seem to take the mean of each window. Max pooling takes the largest number.',
    hint: 'Which pooling takes the mean, and which takes the largest number?',
    likelihood: 3,
    change: () => ({
      first: 0,
      choose: (total, value) => total + value,
      finish: (total, cells) => total / cells,
    }),
  },
  {
    rule: 'sum-for-max',
    message:
      'You seem to add up the numbers of each window. Max pooling takes the largest of them.',
    hint: 'What does max pooling keep of a window?',
    likelihood: 2,
    change: () => ({ first: 0, choose: (total, value) => total + value }),
  },
  {
    rule: 'min-for-max',
    message: 'You seem to take the smallest number of each window. Max pooling takes the largest.',
    hint: 'Which way round is your comparison?',
    likelihood: 2,
    change: () => ({ first: Infinity, choose: (best, value) => Math.min(best, value) }),
  },
  {
    rule: 'last-of-window',
    message: 'You seem to take the last number of each window. Max pooling takes the largest.',
    hint: 'When may a number replace the one you have kept so far?',
    likelihood: 1,
    change: () => ({ choose: (_best, value) => value }),
  },
  {
    rule: 'first-of-window',
    message: 'You seem to take the first number of each window. Max pooling takes the largest.',
    hint: 'Which numbers of the window do you compare?',
    likelihood: 1,
    change: () => ({ choose: (best, value) => (best === -Infinity ? value : best) }),
  },
  {
    rule: 'largest-by-magnitude',
    message:
      'You seem to take the number that is furthest from 0, whatever its sign. Max pooling takes the largest.',
    hint: 'Which is larger, -5 or 3?',
    likelihood: 1,
    change: () => ({
      first: 0,
      choose: (best, value) => (Math.abs(value) > Math.abs(best) ? value : best),
    }),
  },
];
