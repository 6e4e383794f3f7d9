import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { batchNorm, batchNormMistakes, rightBatchNorm } from '../../mistake/functions/training';

type Args = [values: number[], learned: { weight: number; bias: number; eps: number }];

export const batchNormByHand: FunctionExercise = functionExercise({
  id: 'batch-norm-by-hand',
  title: 'Batch normalisation by hand',
  purpose:
    'Know what batch normalisation computes while a network learns, because you have written it.',
  task: `Write the function \`batchNorm\`, with nothing but numbers and lists: what \`nn.BatchNorm2d\` makes of the numbers
of one channel in training mode.

It is called with all the numbers of the channel in a batch, and an object with the two learned numbers and \`eps\`, as
in \`batchNorm([1, 3], { weight: 1, bias: 0, eps: 3 })\`, which is \`[-0.5, 0.5]\`. (So large an \`eps\` is only for
sums that you can do in your head.)`,
  hints: [
    'For the numbers 1 and 3: what is their mean, and how far is each from it?',
    'The variance is a mean, too. Of what, and of how many?',
    'Where does `eps` go: under the root or outside it? What is its job when all the numbers are the same?',
    'Fill in the three steps: `const mean = …; const variance = …; return values.map((value) => …);`. Which of them need a loop or `reduce`?',
  ],
  starter: `/** The numbers of one channel, normalised, then scaled and shifted. */
export function batchNorm(
  values: number[],
  { weight, bias, eps }: { weight: number; bias: number; eps: number },
): number[] {
  throw new Error('Not written yet');
}
`,
  part: 'batchNorm',
  label: 'the normalised numbers',
  points: 3,
  inputs: {
    small: [
      [[1, 3], { weight: 1, bias: 0, eps: 3 }],
      [[0, 8], { weight: 1, bias: 0, eps: 9 }],
      [[0, 8], { weight: 2, bias: 1, eps: 9 }],
      [[5, 5, 5], { weight: 2, bias: 1, eps: 1 }],
      [[3, 9, 11, 17], { weight: 1, bias: 0, eps: 0 }],
      [[0, 0, 0, 4], { weight: 1, bias: 0, eps: 1 }],
    ],
    random: (fc) =>
      fc.tuple(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 }),
        fc.record({
          weight: fc.constantFrom(-1, 0.5, 1, 2),
          bias: fc.integer({ min: -2, max: 2 }),
          eps: fc.constantFrom(0.00001, 0.25, 1),
        }),
      ),
  },
  rules: [rightBatchNorm],
  compute: batchNorm,
  mistakes: batchNormMistakes,
  traits: traits(),
  easy: {
    holds: (_values, { weight, bias }) => weight === 1 && bias === 0,
    yes: 'the weight is 1 and the bias 0',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'weight',
      holds: (_values, { weight }) => weight !== 1,
      yes: 'the weight is not 1',
      no: 'the weight is 1',
    },
    {
      name: 'bias',
      holds: (_values, { bias }) => bias !== 0,
      yes: 'the bias is not 0',
      no: 'the bias is 0',
    },
    {
      name: 'equal',
      holds: (values) => values.every((value) => value === values[0]),
      yes: 'all the numbers are the same',
      no: 'the numbers differ',
    },
  ];
}
