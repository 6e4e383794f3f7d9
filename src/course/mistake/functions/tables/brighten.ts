/** A row of pixels made brighter, as replaceable rules, and the mistakes that are made there. */
import type { RuleMistake } from '../../mistake';
import { firstLeftOut, lastLeftOut, oneStepTooFar, returnedInLoop } from './loop-slips';

export interface BrightenRules {
  readonly first: number;
  /** Where the loop ends. */
  readonly end: (row: readonly number[]) => number;
  readonly read: (row: readonly number[], i: number) => number;
  readonly change: (pixel: number, amount: number) => number;
  /** What becomes of a number that may be larger than a pixel can be. */
  readonly limit: (pixel: number) => number;
  /** The list that is returned, of the given row and the one that was made. */
  readonly result: (row: readonly number[], made: readonly number[]) => readonly number[];
}

const BRIGHTEST = 255;

export const brightenRules: BrightenRules = {
  first: 0,
  end: (row) => row.length,
  read: (row, i) => row[i]!,
  change: (pixel, amount) => pixel + amount,
  limit: (pixel) => Math.min(pixel, BRIGHTEST),
  result: (_row, made) => made,
};

/** The brighter row by rules that may be wrong. */
export function brighten(rules: BrightenRules, row: readonly number[], amount: number) {
  const made: number[] = [];
  for (let i = rules.first; i < rules.end(row); i++) {
    made.push(rules.limit(rules.change(rules.read(row, i), amount)));
  }
  return rules.result(row, made);
}

const LOOP = 'the loop over the pixels';

export const brightenMistakes: readonly RuleMistake<BrightenRules>[] = [
  {
    rule: 'map-result-dropped',
    message:
      'The row seems to come back as it was. `map` makes a new list and leaves the old one alone.',
    hint: 'What happens to the list that `map` returns?',
    likelihood: 3,
    change: () => ({ result: (row) => row }),
  },
  {
    rule: 'not-limited',
    message: 'Pixels seem to get brighter than 255, which is as bright as a pixel can be.',
    hint: 'Which is smaller, 255 or 290, and which function returns the smaller one?',
    likelihood: 3,
    change: () => ({ limit: (pixel) => pixel }),
  },
  {
    rule: 'max-for-min',
    message:
      'Every pixel seems to become at least 255: `Math.max` gives the larger of its two numbers.',
    hint: 'What should a pixel of 10 become when it gets 40 brighter, and what does `Math.max(50, 255)` return?',
    likelihood: 3,
    change: () => ({ limit: (pixel) => Math.max(pixel, BRIGHTEST) }),
  },
  {
    rule: 'wrapped-around',
    message:
      'Pixels that get too bright seem to start again at 0, as bytes do in NumPy. They should stay at 255.',
    hint: 'What does `%` make of 290, and what should it be instead?',
    likelihood: 2,
    change: () => ({ limit: (pixel) => pixel % (BRIGHTEST + 1) }),
  },
  {
    rule: 'limited-to-256',
    message: 'Pixels seem to be limited to 256. From 0 to 255 there are 256 numbers.',
    hint: 'Which is the brightest pixel?',
    likelihood: 1,
    change: () => ({ limit: (pixel) => Math.min(pixel, BRIGHTEST + 1) }),
  },
  {
    rule: 'index-for-pixel',
    message:
      "The indices 0, 1, 2 … seem to be made brighter. The function in `map` gets the item first and its index second, which is the opposite of Python's `enumerate`.",
    hint: 'Which of its parameters does your function use, and what does that one contain?',
    likelihood: 2,
    change: () => ({ read: (_row, i) => i }),
  },
  {
    rule: 'amount-multiplied',
    message: 'The pixels seem to be multiplied by the amount. It should be added.',
    hint: 'What does a pixel of 0 become?',
    likelihood: 1,
    change: () => ({ change: (pixel, amount) => pixel * amount }),
  },
  { ...oneStepTooFar(LOOP), change: ({ end }) => ({ end: (row) => end(row) + 1 }) },
  { ...lastLeftOut(LOOP), change: ({ end }) => ({ end: (row) => end(row) - 1 }) },
  { ...firstLeftOut(LOOP), change: () => ({ first: 1 }) },
  {
    ...returnedInLoop('after the first pixel'),
    change: () => ({ result: (_row, made) => made.slice(0, 1) }),
  },
];
