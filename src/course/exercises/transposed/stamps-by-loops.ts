import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import {
  rightStamps,
  stampMistakes,
  stampOut,
  type StampSettings,
} from '../../mistake/functions/transposed';

type Args = [image: number[][], kernel: number[][], settings: StampSettings];

export const stampsByLoops: FunctionExercise = functionExercise({
  id: 'stamps-by-loops',
  title: 'A transposed convolution by loops',
  purpose: 'Say exactly what a transposed convolution computes, because you have written one.',
  task: `Write the function \`stamp\`: a transposed convolution of one channel, as \`F.convTranspose2d\` computes it, with nothing but loops and lists.

For example, \`stamp([[1, 2]], [[10, 1]], { stride: 1, padding: 0 })\` is \`[[10, 21, 2]]\`. The image and the kernel are lists of rows, and neither has to be square. Neighbouring stamps lie \`stride\` cells apart in both directions; \`padding\` is how many rows and columns are cut off at **each** of the four edges in the end. Do not change the image you are given.`,
  hints: [
    'Take the example. Which cells does the stamp of the 1 cover, which does that of the 2, and what happens in the cell that both cover?',
    'How large must the output be, before anything is cut off, to hold the last stamp as well? With what is it filled at first?',
    'Which four loops do you need: over which rows and columns first, and over which at each of them? In which row does the stamp of row `i` begin?',
    'When all stamps are on it: which rows and which columns of the large table are kept?',
    `Here are the loops. How large is the table, which cell does the innermost line change, and which rows and columns are kept?

\`\`\`typescript
const table: number[][] = [];
for (let i = 0; i < …; i++) {
  table.push([]);
  for (let j = 0; j < …; j++) table[i].push(0); // nothing stamped yet
}
for (let i = 0; i < image.length; i++) // the numbers of the image
  for (let j = 0; j < image[0].length; j++)
    for (let a = 0; a < kernel.length; a++) // the cells of one stamp
      for (let b = 0; b < kernel[0].length; b++) {
        // the line that adds to one cell of the table is missing
      }
return table.slice(…).map((line) => line.slice(…));
\`\`\``,
  ],
  starter: `/** A transposed convolution of one channel: each number stamps the kernel on the output. */
export function stamp(
  image: number[][],
  kernel: number[][],
  { stride, padding }: { stride: number; padding: number },
): number[][] {
  throw new Error('Not written yet');
}
`,
  part: 'stamp',
  label: 'the output',
  points: 4,
  writesOut: 'F.convTranspose2d',
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .record({
          kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
          more: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
          stride: fc.integer({ min: 1, max: 3 }),
          padding: fc.integer({ min: 0, max: 1 }),
        })
        .chain(({ kernel: [high, wide], more, stride, padding }) => {
          const size = (kernel: number, extra: number) =>
            1 + Math.ceil(Math.max(0, 2 * padding + 1 - kernel) / stride) + extra;
          return fc.tuple(
            tables(fc, size(high, more[0]), size(wide, more[1])),
            tables(fc, high, wide),
            fc.constant({ stride, padding }),
          );
        }),
    large: [largeTable(60, 50), largeTable(3, 3), { stride: 1, padding: 24 }],
  },
  rules: [rightStamps],
  compute: stampOut,
  mistakes: stampMistakes,
  traits: traits(),
  easy: {
    holds: (_image, kernel, { stride, padding }) =>
      padding === 0 && stride >= kernel.length && stride >= kernel[0]!.length,
    yes: 'no stamps overlap and nothing is cut off',
    points: 1,
  },
});

function small(): Args[] {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const plain = { stride: 1, padding: 0 };
  return [
    [[[2]], [[3]], plain],
    [[[2]], [[1, 5]], plain],
    [[[1, 2]], [[10, 1]], plain],
    [[[2], [3]], [[1]], plain],
    [[[1, 2]], [[3]], { stride: 2, padding: 0 }],
    [[[1, 0, 2]], [[1, 3]], { stride: 2, padding: 0 }],
    [[[1, 2]], [[1, 2, 3]], { stride: 2, padding: 0 }],
    [two, [[1]], plain],
    [two, two, plain],
    [two, two, { stride: 2, padding: 0 }],
    [
      [[5]],
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      { stride: 1, padding: 1 },
    ],
    [two, two, { stride: 2, padding: 1 }],
    [[[1, 2, 3]], [[1], [2]], { stride: 3, padding: 0 }],
    [
      two,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      { stride: 2, padding: 1 },
    ],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'stride',
      holds: (_image, _kernel, { stride }) => stride > 1,
      yes: 'the stride is larger than 1',
      no: 'the stride is 1',
    },
    {
      name: 'padding',
      holds: (_image, _kernel, { padding }) => padding > 0,
      yes: 'something is cut off',
      no: 'nothing is cut off',
    },
    {
      name: 'overlap',
      holds: (_image, kernel, { stride }) => Math.max(kernel.length, kernel[0]!.length) > stride,
      yes: 'stamps overlap',
      no: 'no stamps overlap',
    },
    {
      name: 'square-image',
      holds: (image) => image.length !== image[0]!.length,
      yes: 'the image is not square',
      no: 'the image is square',
    },
    {
      name: 'square-kernel',
      holds: (_image, kernel) => kernel.length !== kernel[0]!.length,
      yes: 'the kernel is not square',
      no: 'the kernel is square',
    },
  ];
}
