import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { sumMistakes, sumStyles, walk } from '../../mistake/functions/tables';

type Args = [table: number[][]];

export const sumOfTable: FunctionExercise = functionExercise({
  id: 'sum-of-table',
  title: 'Add up a table',
  purpose: 'Reach every number of a table with two loops, one inside the other.',
  task: `Write the function \`sumTable\`. It returns the sum of all numbers in a table.

A table is a list of rows, and all its rows have the same length. For example,
\`sumTable([[1, 2], [3, 4]])\` is 10.`,
  hints: [
    'How would you do it in Python? Which two lines begin the loops there?',
    'Where must the sum be set to 0, so that it keeps what earlier rows added?',
    'Inside both loops, what do you add? And after which of the closing braces does `return` come?',
    'Here is a skeleton: `let sum = …; for (let i = 0; …; …) { for (let j = 0; …; …) { … } } return …;` How far does each loop go, and what does the innermost line add?',
  ],
  starter: `/** The sum of all numbers in a table, a list of rows. */
export function sumTable(table: number[][]): number {
  throw new Error('Not written yet');
}
`,
  part: 'sumTable',
  label: 'the sum',
  points: 2,
  inputs: {
    small: [
      [[[5]]],
      [[[1, 2]]],
      [[[1], [2]]],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
      [
        [
          [-1, 2, 0],
          [4, -5, 6],
          [7, 8, -9],
        ],
      ],
    ],
    random: (fc) =>
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
        .chain(([height, width]) => fc.tuple(tables(fc, height, width))),
    large: [largeTable(300, 200)],
  },
  rules: sumStyles,
  compute: (rules, table) => walk(rules, table),
  mistakes: sumMistakes,
  traits: traits(),
  easy: {
    holds: (table) => table.length === 1,
    yes: 'the table has one row',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'rows',
      holds: (table) => table.length > 1,
      yes: 'the table has several rows',
      no: 'the table has one row',
    },
    {
      name: 'square',
      holds: (table) => table.length !== table[0]!.length,
      yes: 'the table is not square',
      no: 'the table is square',
    },
    {
      name: 'negative',
      holds: (table) => table.flat().some((number) => number < 0),
      yes: 'there are numbers below 0',
      no: 'there are no numbers below 0',
    },
  ];
}
