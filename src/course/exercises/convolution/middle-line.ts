import {
  functionExercise,
  largeTable,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { convolveBy, middleLineMistakes, rightMiddleLine } from '../../mistake/functions/loops';

type Args = [image: number[][], kernel: number[][], stride: number];

export const middleLine: FunctionExercise = functionExercise({
  id: 'middle-line',
  title: 'The line in the middle',
  purpose: 'Write the line of a convolution that does the computing, for any stride.',
  task: `The function \`convolveWithStride\` moves a kernel over an image, \`stride\` pixels at a time, without padding. All its loops are written, but **one line is missing** in the middle: write it.

For example, \`convolveWithStride([[1, 2, 3, 4]], [[1, 10]], 2)\` is \`[[21, 43]]\`: the window lies on 1 and 2, then on 3 and 4.`,
  hints: [
    'In the example, where does the second window start? How do you get there from its `j`, which is 1?',
    'Which pixel of the image lies under `kernel[a][b]`: in which row, and in which column?',
    'What must happen to `sum` in each round, so that it contains all the products at the end?',
  ],
  starter: `/** A convolution of one channel, without padding and with any stride. */
export function convolveWithStride(image: number[][], kernel: number[][], stride: number) {
  const output: number[][] = [];
  for (let i = 0; i * stride + kernel.length <= image.length; i++) {
    const row: number[] = [];
    for (let j = 0; j * stride + kernel[0]!.length <= image[0]!.length; j++) {
      let sum = 0;
      for (let a = 0; a < kernel.length; a++) {
        for (let b = 0; b < kernel[0]!.length; b++) {
          // Here one line is missing.
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
`,
  part: 'convolveWithStride',
  label: 'the convolution',
  points: 2,
  writesOut: 'F.conv2d',
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .tuple(...[3, 3, 3, 4, 4].map((max, i) => fc.integer({ min: i < 3 ? 1 : 0, max })))
        .chain(([high, wide, stride, down, across]) =>
          fc.tuple(
            tables(fc, high! + down!, wide! + across!),
            tables(fc, high!, wide!),
            fc.constant(stride!),
          ),
        ),
    large: [largeTable(96, 90), largeTable(5, 5), 20],
  },
  rules: [rightMiddleLine],
  compute: convolveBy,
  mistakes: middleLineMistakes,
  traits: traits(),
  easy: {
    holds: (_image, _kernel, stride) => stride === 1,
    yes: 'the stride is 1',
    points: 1,
  },
});

function small(): Args[] {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const wide = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const four = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 8, 7, 6],
    [5, 4, 3, 2],
  ];
  return [
    [[[2]], [[3]], 1],
    [[[1, 2]], [[3]], 1],
    [[[1, 2]], [[3, 4]], 1],
    [wide, [[1, 2]], 1],
    [wide, two, 1],
    [[[1, 2, 3, 4]], [[1]], 2],
    [[[1], [2], [3], [4]], [[1]], 2],
    [[[1, 2, 3, 4]], [[1, 10]], 2],
    [four, two, 2],
    [[[1, 2, 3, 4, 5, 6, 7]], [[1]], 3],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'stride',
      holds: (_image, _kernel, stride) => stride > 1,
      yes: 'the stride is larger than 1',
      no: 'the stride is 1',
    },
    {
      name: 'kernel',
      holds: (_image, kernel) => kernel.flat().length > 1,
      yes: 'the kernel has more than one weight',
      no: 'the kernel is a single weight',
    },
    {
      name: 'rows',
      holds: (image) => image.length > 1,
      yes: 'the image has several rows',
      no: 'the image has one row',
    },
  ];
}
