import {
  functionExercise,
  largeTable,
  listOf,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { countMistakes, countStyles, walk } from '../../mistake/functions/tables';

type Args = [image: number[][], threshold: number];

export const countBright: FunctionExercise = functionExercise({
  id: 'count-bright',
  title: 'Count the bright pixels',
  purpose: 'Test each number of a table, with a comparison inside two loops.',
  task: `Write the function \`countBright\`. It counts the pixels of a grey image that are brighter than a threshold.

The image is a list of rows. For example, \`countBright([[10, 200], [120, 90]], 100)\` is 2. A pixel that
is just as bright as the threshold does not count.`,
  hints: [
    'Go through the example with a pencil: when do you make a mark, and where do you keep count?',
    'How do you write the pixel in row i, column j? What do you compare it with?',
    'With a threshold of 100, by how much does the count grow at a pixel of 200, and by how much at one of 90?',
    'Here is a skeleton: `let count = …; for (const row of …) { for (const pixel of …) { if (…) … } } return …;` Which list does each loop go through, and what is the condition?',
  ],
  starter: `/** How many pixels of an image are brighter than a threshold. */
export function countBright(image: number[][], threshold: number): number {
  throw new Error('Not written yet');
}
`,
  part: 'countBright',
  label: 'the number of bright pixels',
  points: 2,
  inputs: {
    small: [
      [[[7]], 5],
      [[[5]], 5],
      [[[3]], 5],
      [[[7, 9]], 5],
      [[[7], [9]], 5],
      [
        [
          [10, 200],
          [120, 90],
        ],
        100,
      ],
      [
        [
          [7, 8, 9],
          [1, 5, 6],
        ],
        5,
      ],
      [
        [
          [7, 1],
          [8, 5],
          [9, 6],
        ],
        5,
      ],
      [
        [
          [9, 9, 1],
          [1, 9, 1],
          [9, 1, 1],
        ],
        5,
      ],
    ],
    random: (fc) =>
      fc
        .record({
          height: fc.integer({ min: 1, max: 5 }),
          width: fc.integer({ min: 1, max: 5 }),
          threshold: fc.constantFrom(0, 100, 200),
        })
        .chain(({ height, width, threshold }) =>
          fc.tuple(
            // Few different pixels, so that some are just as bright as the threshold.
            listOf(fc, height, listOf(fc, width, fc.constantFrom(0, 50, 100, 200, 255))),
            fc.constant(threshold),
          ),
        ),
    large: [largeTable(300, 200), 4],
  },
  rules: countStyles,
  compute: (rules, image, threshold) => walk(rules, image, threshold),
  mistakes: countMistakes,
  traits: traits(),
  easy: {
    holds: (image) => image.length === 1,
    yes: 'the image has one row',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'equal',
      holds: (image, threshold) => image.flat().includes(threshold),
      yes: 'a pixel is just as bright as the threshold',
      no: 'no pixel is just as bright as the threshold',
    },
    {
      name: 'rows',
      holds: (image) => image.length > 1,
      yes: 'the image has several rows',
      no: 'the image has one row',
    },
    {
      name: 'square',
      holds: (image) => image.length !== image[0]!.length,
      yes: 'the image is not square',
      no: 'the image is square',
    },
  ];
}
