import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { rightRules, sizeAfter, type NumberMistake } from '../../mistake';
import { paddingMistakes } from '../../mistake/numbers/catalogue/padding';
import { sizeMistakes } from '../../mistake/numbers/catalogue/size';
import { strideMistakes } from '../../mistake/numbers/catalogue/stride';
import { effectiveKernel, type WindowAlong } from '../../../shape';

type Args = [Record<'input' | 'kernel' | 'stride' | 'padding', number>];

/** What the catalogue says about a network's layers, reworded for the function. */
const words: Readonly<Record<string, Pick<NumberMistake, 'message' | 'hint'>>> = {
  'ignored-stride': {
    message: 'The stride seems to be overlooked: the window does not stop at every pixel.',
    hint: 'Where in your formula is the stride?',
  },
  'ignored-padding': {
    message: 'The padding seems to be missing: the window may start outside the image.',
    hint: 'Where in your formula is the padding?',
  },
};

export const outputSize: FunctionExercise = functionExercise({
  id: 'output-size',
  title: "The size of a convolution's output",
  purpose: 'Write the formula for the output size for any kernel, stride and padding.',
  task: `Write the function \`outputSize\`: the size of a convolution's output along one dimension.

It is called with one object, as in \`outputSize({ input: 5, kernel: 3, stride: 1, padding: 0 })\`,
which is 3. The \`input\` is the size of the image along this dimension; \`padding\` is how many cells are
added at **each** of its two ends. The whole window must lie on the padded image, and it always fits at least
once.`,
  hints: [
    'Draw a row of 5 cells and a window of 2 that moves by 2. In how many places can you put it down?',
    'Put the window at the left end: that is one place. Once the padding has been added, how many cells are left to its right?',
    'Each move uses up as many cells as the stride. How many whole moves fit into what is left, and what happens if the last one would be too short?',
  ],
  starter: `/** The size of a convolution's output along one dimension. */
export function outputSize({
  input,
  kernel,
  stride,
  padding,
}: {
  input: number;
  kernel: number;
  stride: number;
  padding: number;
}): number {
  throw new Error('Not written yet');
}
`,
  part: 'outputSize',
  label: 'the size of the output',
  points: 3,
  inputs: {
    small: [
      [{ input: 1, kernel: 1, stride: 1, padding: 0 }],
      [{ input: 5, kernel: 1, stride: 1, padding: 0 }],
      [{ input: 5, kernel: 3, stride: 1, padding: 0 }],
      [{ input: 5, kernel: 3, stride: 1, padding: 1 }],
      [{ input: 4, kernel: 2, stride: 2, padding: 0 }],
      [{ input: 5, kernel: 2, stride: 2, padding: 0 }],
      [{ input: 6, kernel: 3, stride: 2, padding: 1 }],
      [{ input: 8, kernel: 3, stride: 3, padding: 0 }],
      [{ input: 7, kernel: 2, stride: 4, padding: 0 }],
    ],
    random: (fc) =>
      fc
        .record({
          kernel: fc.integer({ min: 1, max: 7 }),
          stride: fc.integer({ min: 1, max: 5 }),
          padding: fc.integer({ min: 0, max: 3 }),
          more: fc.integer({ min: 0, max: 60 }),
        })
        .map(({ kernel, stride, padding, more }) => [
          { input: Math.max(1, kernel - 2 * padding) + more, kernel, stride, padding },
        ]),
  },
  rules: [rightRules],
  compute: (rules, { input, ...window }) =>
    sizeAfter(rules, { kind: 'conv', inChannels: 1, outChannels: 1, ...window }, input),
  mistakes: [...sizeMistakes, ...strideMistakes, ...paddingMistakes]
    .map(reworded)
    .concat(ownMistakes()),
  traits: traits(),
  easy: {
    holds: ({ stride, padding }) => stride === 1 && padding === 0,
    yes: 'the stride is 1 and there is no padding',
    points: 1,
  },
});

function reworded(mistake: NumberMistake): NumberMistake {
  return { ...mistake, ...words[mistake.rule] };
}

/** Slips in writing the formula as code, which do not occur when a size is computed by hand. */
function ownMistakes(): NumberMistake[] {
  const moves = ({ input, totalPadding, kernel, dilation, stride }: WindowAlong) =>
    (input + totalPadding - effectiveKernel(kernel, dilation)) / stride;
  return [
    {
      rule: 'rounded-to-nearest',
      message:
        'The fraction seems to be rounded to the nearest whole number. A move that does not fit as a whole is not made.',
      hint: 'Is there room for a move when 0.9 of it would fit?',
      likelihood: 2,
      change: () => ({ positions: (window) => Math.round(moves(window)) + 1 }),
    },
    {
      rule: 'rounded-up',
      form: 'in the padding, too',
      message:
        'The fraction seems to be rounded up. A window that would hang over the edge is not placed, so the fraction is dropped.',
      hint: 'What happens to the columns at the edge that do not fill a window?',
      likelihood: 2,
      change: () => ({ positions: (window) => Math.ceil(moves(window)) + 1 }),
    },
    {
      ...strideMistakes.find(({ rule }) => rule === 'missing-brackets')!,
      form: 'without padding, too',
      likelihood: 3,
      change: () => ({
        positions: ({ input, kernel, totalPadding, stride }) =>
          Math.floor(input - kernel + totalPadding / stride) + 1,
      }),
    },
  ];
}

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
      name: 'remainder',
      holds: ({ input, kernel, stride, padding }) => (input + 2 * padding - kernel) % stride !== 0,
      yes: 'some cells at the edge are in no window',
      no: 'the last window ends exactly at the edge',
    },
    {
      name: 'stride-2',
      holds: ({ stride }) => stride === 2,
      yes: 'the stride is 2',
      no: 'the stride is not 2',
    },
    {
      name: 'stride-3',
      holds: ({ stride }) => stride > 2,
      yes: 'the stride is larger than 2',
      no: 'the stride is at most 2',
    },
    {
      name: 'kernel',
      holds: ({ kernel }) => kernel > 1,
      yes: 'the kernel is larger than 1',
      no: 'the kernel is 1',
    },
    {
      name: 'even-kernel',
      holds: ({ kernel }) => kernel % 2 === 0,
      yes: 'the kernel is even',
      no: 'the kernel is odd',
    },
  ];
}
