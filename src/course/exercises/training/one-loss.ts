import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { lossMistakes, lossOf, rightLoss } from '../../mistake/functions/training';

type Args = [scores: number[], label: number];

export const oneLoss: FunctionExercise = functionExercise({
  id: 'one-loss',
  title: 'The loss of one image',
  purpose: 'Know exactly what a loss measures, because you have written one.',
  task: `Write the function \`lossOf\`, with nothing but numbers and lists: how far the scores of a classifier are
from the right class, as \`F.crossEntropy\` measures it.

It is called with the scores of one image and the right class, counted from 0, as in
\`lossOf([0, 0], 1)\`, which is about 0.6931. The scores may be any numbers, including negative ones.`,
  hints: [
    'Take the scores 1, 0 and 0. What numbers does `Math.exp` turn them into, and what do these add up to?',
    'What must you divide by what to give each class a share, so that all shares add up to 1?',
    'The share of the right class is between 0 and 1. What sign does its logarithm have, and what sign should a loss have?',
  ],
  starter: `/** How far scores are from the right class: its cross-entropy. */
export function lossOf(scores: number[], label: number): number {
  throw new Error('Not written yet');
}
`,
  part: 'lossOf',
  label: 'the loss',
  points: 3,
  inputs: {
    small: [
      [[0], 0],
      [[0, 0], 0],
      [[0, 0], 1],
      [[1, 0], 0],
      [[1, 0], 1],
      [[2, 1], 0],
      [[2, 1], 1],
      [[0, 0, 0], 2],
      [[1, 2, 0], 0],
      [[-1, 1], 0],
      [[3, -1, 0, 1], 0],
    ],
    random: (fc) =>
      fc
        .array(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 6 })
        .chain((quarters) =>
          fc.tuple(
            fc.constant(quarters.map((score) => score / 4)),
            fc.integer({ min: 0, max: quarters.length - 1 }),
          ),
        ),
  },
  rules: [rightLoss],
  compute: lossOf,
  mistakes: lossMistakes,
  traits: traits(),
  easy: {
    holds: (scores) => scores.every((score) => score === scores[0]),
    yes: 'all scores are the same',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'label',
      holds: (_scores, label) => label > 0,
      yes: 'the right class is not the first',
      no: 'the right class is the first',
    },
    {
      name: 'negative',
      holds: (scores) => scores.some((score) => score < 0),
      yes: 'a score is below 0',
      no: 'no score is below 0',
    },
    {
      name: 'classes',
      holds: (scores) => scores.length > 2,
      yes: 'there are more than two classes',
      no: 'there are at most two classes',
    },
  ];
}
