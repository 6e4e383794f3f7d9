import {
  functionExercise,
  pointsAnd,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { descend, descentMistakes, rightDescent } from '../../mistake/functions/training';

type Args = [xs: number[], ys: number[], lr: number, steps: number];

export const trainingStep: FunctionExercise = functionExercise({
  id: 'training-step',
  title: 'A training step in the right order',
  purpose: 'Write the three calls of a training step in an order that learns.',
  task: `The function \`learnSlope\` learns one number: the slope of the line through the origin that passes closest
to some points. The model and the loss are written, but **three calls are missing** in the loop. Put them
in, in an order that learns.

For example, \`learnSlope([1], [2], 0.25, 1)\` is 1: one point, at x = 1 and y = 2, and one step. The slope
begins at 0. The loss is the mean of the squared errors, and the steps are those of \`optim.SGD\` without
momentum.`,
  hints: [
    'What does the optimiser need to know before it can take a step, and which call works that out?',
    'What is in `slope.grad` after the second pass of the loop, if the first gradient was never forgotten?',
    'Say in words what each of the three calls does. Which of them depends on what another has done?',
  ],
  starter: `import { optim, tensor } from 'convlab';

/** The slope of a line through 0 that some steps have learned from points. */
export function learnSlope(xs: number[], ys: number[], lr: number, steps: number): number {
  const slope = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope], { lr });
  for (let step = 0; step < steps; step++) {
    const loss = tensor(xs).mul(slope).sub(tensor(ys)).pow(2).mean();
    // Here three calls are missing.
  }
  return slope.item();
}
`,
  part: 'learnSlope',
  label: 'the slope that was learned',
  points: 3,
  inputs: {
    small: [
      [[1], [2], 0.25, 0],
      [[1], [2], 0.25, 1],
      [[1], [2], 0.25, 2],
      [[1], [2], 0.5, 1],
      [[1, 2], [2, 4], 0.1, 1],
      [[1, 1], [1, 3], 0.25, 1],
      [[1], [4], 0.25, 3],
      [[2], [2], 0.125, 1],
    ],
    random: (fc) => pointsAnd(fc, fc.constantFrom(0.05, 0.1, 0.2), fc.integer({ min: 0, max: 4 })),
  },
  rules: [rightDescent],
  compute: descend,
  mistakes: descentMistakes,
  traits: traits(),
  easy: {
    holds: (_xs, _ys, _lr, steps) => steps <= 1,
    yes: 'at most one step is taken',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'steps',
      holds: (_xs, _ys, _lr, steps) => steps > 1,
      yes: 'several steps are taken',
      no: 'at most one step is taken',
    },
    {
      name: 'points',
      holds: (xs) => xs.length > 1,
      yes: 'there are several points',
      no: 'there is one point',
    },
  ];
}
