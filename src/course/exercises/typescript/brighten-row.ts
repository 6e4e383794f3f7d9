import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { brighten, brightenMistakes, brightenRules } from '../../mistake/functions/tables';

type Args = [row: number[], amount: number];

export const brightenRow: FunctionExercise = functionExercise({
  id: 'brighten-row',
  title: 'Brighten a row',
  purpose: 'Make a new list from an old one, and leave the old one as it is.',
  task: `Write the function \`brighten\`. It returns a new row in which every pixel is brighter by a given amount, but
no pixel is brighter than 255.

For example, \`brighten([10, 250], 40)\` is \`[50, 255]\`. The row you are given must stay as it is: the
caller may still need it.`,
  hints: [
    'What should a pixel of 250 become when it gets 40 brighter? Which two numbers do you compare, and which one do you keep?',
    'Which function returns the smaller of two numbers, and what are the two numbers here?',
    'What does `map` return, and what does it do to the row itself?',
    'Here is a skeleton: `return row.map((pixel) => …);` What should come out for one pixel? Or, with a loop: `const brighter = []; for (const pixel of row) { … } return …;`',
  ],
  starter: `/** A new row in which every pixel is brighter by an amount, but none is brighter than 255. */
export function brighten(row: number[], amount: number): number[] {
  throw new Error('Not written yet');
}
`,
  part: 'brighten',
  label: 'the brighter row',
  points: 2,
  inputs: {
    small: [
      [[10], 0],
      [[10], 5],
      [[250], 40],
      [[10, 20], 5],
      [[10, 250], 40],
      [[200, 20, 255], 60],
    ],
    random: (fc) =>
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 120 }),
      ),
  },
  rules: [brightenRules],
  compute: (rules, row, amount) => brighten(rules, row, amount),
  mistakes: brightenMistakes,
  traits: traits(),
  easy: {
    holds: (row, amount) => row.every((pixel) => pixel + amount <= 255),
    yes: 'no pixel gets too bright',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'brightest',
      holds: (row, amount) => row.some((pixel) => pixel + amount > 255),
      yes: 'a pixel would get brighter than 255',
      no: 'no pixel gets too bright',
    },
    {
      name: 'pixels',
      holds: (row) => row.length > 1,
      yes: 'there are several pixels',
      no: 'there is one pixel',
    },
  ];
}
