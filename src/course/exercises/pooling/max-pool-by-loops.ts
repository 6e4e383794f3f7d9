import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { maxPool, poolMistakes, poolStyles } from '../../mistake/functions/loops';

type Args = [image: number[][], kernel: number, stride: number];

export const maxPoolByLoops: FunctionExercise = functionExercise({
  id: 'max-pool-by-loops',
  title: 'Max pooling by loops',
  purpose: 'Say exactly what max pooling computes, because you have written it.',
  task: `Write the function \`maxPool\`: max pooling of one channel, as \`F.maxPool2d\` computes it, with nothing but loops and lists.

For example, \`maxPool([[1, 2], [3, 4]], 2, 2)\` is \`[[4]]\`. The image is a list of rows and doesn't have to be square; its numbers can be below 0. The window is \`kernel\` cells high and wide and moves by \`stride\`. Only windows that lie completely inside the image count. Do not change the image you are given.`,
  hints: [
    'Take a row of 5 numbers, a window of 2 and a stride of 2. How many windows are there, and what happens to the last number?',
    'Two loops go over the places of the window. What do the other two go over?',
    'Row `i` of the result comes from a row of windows. In which row of the image do they start?',
    'What do you compare the first number of a window with, if all its numbers can be below 0?',
    `Here are the loops. How far do the first two go, what does \`best\` begin with, and when does it change?

\`\`\`typescript
const result = [];
for (let i = 0; i < …; i++) { // the rows of the result
  const line = [];
  for (let j = 0; j < …; j++) { // its columns
    let best = …;
    for (let a = 0; a < kernel; a++) // the cells of the window
      for (let b = 0; b < kernel; b++)
        …; // the line that compares one cell
    line.push(best);
  }
  result.push(line);
}
return result;
\`\`\``,
  ],
  starter: `/** Max pooling of one channel: the largest number in each window. */
export function maxPool(image: number[][], kernel: number, stride: number): number[][] {
  throw new Error('Not written yet');
}
`,
  part: 'maxPool',
  label: 'the max pooling',
  points: 3,
  writesOut: 'F.maxPool2d',
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .record({
          kernel: fc.integer({ min: 1, max: 4 }),
          more: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
          stride: fc.integer({ min: 1, max: 4 }),
        })
        .chain(({ kernel, more, stride }) =>
          fc.tuple(
            tables(fc, kernel + more[0], kernel + more[1]),
            fc.constant(kernel),
            fc.constant(stride),
          ),
        ),
    large: [largeTable(128, 120), 10, 20],
  },
  rules: poolStyles,
  compute: maxPool,
  mistakes: poolMistakes,
  traits: traits(),
  easy: {
    holds: (image, kernel, stride) =>
      stride === kernel && [image.length, image[0]!.length].every((s) => s % stride === 0),
    yes: 'the windows lie side by side and cover the whole image',
    points: 1,
  },
});

function small(): Args[] {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const four = [
    [9, 1, 4, 2],
    [3, 5, 0, 7],
    [6, 2, 8, 1],
    [0, 4, 3, 5],
  ];
  return [
    [[[3]], 1, 1],
    [[[-3]], 1, 1],
    [two, 1, 1],
    [two, 2, 2],
    [
      [
        [4, 2],
        [1, 3],
      ],
      2,
      2,
    ],
    [
      [
        [-4, -2],
        [-1, -3],
      ],
      2,
      2,
    ],
    [[[1, 2, 3]], 1, 2],
    [[[1], [2], [3]], 1, 2],
    [[[1, 2, 3, 4]], 1, 2],
    [
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      2,
      2,
    ],
    [
      [
        [1, 2, 3],
        [6, 5, 4],
      ],
      2,
      1,
    ],
    [
      [
        [1, 6],
        [2, 5],
        [3, 4],
      ],
      2,
      1,
    ],
    [four, 2, 2],
    [four, 3, 1],
    [four, 3, 2],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'stride',
      holds: (_image, kernel, stride) => stride !== kernel,
      yes: 'the stride is not the size of the window',
      no: 'the stride is the size of the window',
    },
    {
      name: 'overlap',
      holds: (_image, kernel, stride) => stride < kernel,
      yes: 'the windows overlap',
      no: 'the windows do not overlap',
    },
    {
      name: 'remainder',
      holds: (image, kernel, stride) =>
        [image.length, image[0]!.length].some((size) => (size - kernel) % stride !== 0),
      yes: 'some cells at an edge are in no window',
      no: 'the last windows end exactly at the edges',
    },
    {
      name: 'negative',
      holds: (image) => image.flat().some((number) => number < 0),
      yes: 'there are numbers below 0',
      no: 'there are no numbers below 0',
    },
    {
      name: 'square-image',
      holds: (image) => image.length !== image[0]!.length,
      yes: 'the image is not square',
      no: 'the image is square',
    },
    {
      name: 'kernel',
      holds: (_image, kernel) => kernel > 1,
      yes: 'the window is larger than one cell',
      no: 'the window is one cell',
    },
    {
      name: 'kernel-2',
      holds: (_image, kernel) => kernel > 2,
      yes: 'the window is larger than 2',
      no: 'the window is at most 2',
    },
  ];
}
