import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { rightUp, sizeUp, upMistakes, type UpWindow } from '../../mistake/functions/transposed';

type Args = [UpWindow];

export const sizeOnTheWayUp: FunctionExercise = functionExercise({
  id: 'size-on-the-way-up',
  title: 'The size on the way up',
  purpose: 'Write the formula for the size of a transposed convolution’s output.',
  task: `Write the function \`sizeUp\`: the size of a transposed convolution's output along one dimension.

It is called with one object: \`sizeUp({ input: 3, kernel: 2, stride: 2, padding: 0, outputPadding: 0 })\` is 6.
The \`padding\` is how many cells are cut off at **each** of the two ends, and \`outputPadding\` is how many are
added at **one** of them. Something is always left.`,
  hints: [
    'Draw the stamps of 3 numbers, each 4 cells long and 2 cells apart. Where does the first one start, and where does the last one end?',
    'How many steps lie between the first stamp and the last, and how long is each?',
    'Only the last stamp is left to add. How many cells does it cover?',
    'You have the length of all the stamps together. What do padding and output padding do to it, and at how many ends?',
  ],
  starter: `/** The size of a transposed convolution's output along one dimension. */
export function sizeUp({
  input,
  kernel,
  stride,
  padding,
  outputPadding,
}: {
  input: number;
  kernel: number;
  stride: number;
  padding: number;
  outputPadding: number;
}): number {
  throw new Error('Not written yet');
}
`,
  part: 'sizeUp',
  label: 'the size of the output',
  points: 3,
  inputs: {
    small: [
      [{ input: 1, kernel: 1, stride: 1, padding: 0, outputPadding: 0 }],
      [{ input: 1, kernel: 3, stride: 1, padding: 0, outputPadding: 0 }],
      [{ input: 2, kernel: 2, stride: 1, padding: 0, outputPadding: 0 }],
      [{ input: 3, kernel: 2, stride: 2, padding: 0, outputPadding: 0 }],
      [{ input: 3, kernel: 4, stride: 2, padding: 0, outputPadding: 0 }],
      [{ input: 3, kernel: 3, stride: 1, padding: 1, outputPadding: 0 }],
      [{ input: 4, kernel: 4, stride: 2, padding: 1, outputPadding: 0 }],
      [{ input: 4, kernel: 3, stride: 2, padding: 1, outputPadding: 1 }],
      [{ input: 5, kernel: 5, stride: 3, padding: 2, outputPadding: 2 }],
      [{ input: 2, kernel: 1, stride: 3, padding: 0, outputPadding: 1 }],
    ],
    random: (fc) =>
      fc
        .record({
          more: fc.integer({ min: 0, max: 40 }),
          kernel: fc.integer({ min: 1, max: 7 }),
          stride: fc.integer({ min: 1, max: 5 }),
          padding: fc.integer({ min: 0, max: 3 }),
          outputPadding: fc.integer({ min: 0, max: 4 }),
        })
        .map(({ more, kernel, stride, padding, outputPadding }) => [
          {
            input: 1 + Math.ceil(Math.max(0, 2 * padding + 1 - kernel) / stride) + more,
            kernel,
            stride,
            padding,
            outputPadding: Math.min(outputPadding, stride - 1),
          },
        ]),
  },
  rules: [rightUp],
  compute: sizeUp,
  mistakes: upMistakes,
  traits: traits(),
  easy: {
    holds: ({ padding, outputPadding }) => padding === 0 && outputPadding === 0,
    yes: 'there is no padding of either kind',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'stride',
      holds: ({ stride }) => stride > 1,
      yes: 'the stride is larger than 1',
      no: 'the stride is 1',
    },
    {
      name: 'padding',
      holds: ({ padding }) => padding > 0,
      yes: 'there is padding',
      no: 'there is no padding',
    },
    {
      name: 'output-padding',
      holds: ({ outputPadding }) => outputPadding > 0,
      yes: 'there is output padding',
      no: 'there is no output padding',
    },
    {
      name: 'overlap',
      holds: ({ kernel, stride }) => kernel > stride,
      yes: 'the stamps overlap',
      no: 'the stamps do not overlap',
    },
    {
      name: 'single',
      holds: ({ input }) => input === 1,
      yes: 'a single number comes in',
      no: 'several numbers come in',
    },
  ];
}
