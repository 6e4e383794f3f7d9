import {
  functionExercise,
  pointsAnd,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { fitLine, lineMistakes, rightLine } from '../../mistake/functions/training';

type Args = [xs: number[], ys: number[], lr: number, steps: number];

export const climbingLoss: FunctionExercise = functionExercise({
  id: 'climbing-loss',
  title: 'The loss that climbs again',
  purpose: 'Find out why a loss falls at first and then climbs, and mend the loop.',
  task: `The function \`fitLine\` fits a line to points: it learns a slope and a bias, and returns the loss before each
step. The losses of its first two steps are right. Then they go wrong: sometimes they even climb. **Find the mistake
and mend it.**

For example, \`fitLine([1], [4], 0.25, 3)\` must be \`[16, 0, 0]\`: the first step lands on the point, so that
nothing is left to do. Slope and bias start at 0, and the loss is the mean of the squared errors.`,
  hints: [
    'The loss is 0 before the second step. What gradient should that step follow, and which one does it follow?',
    'What is in `slope.grad` just before `backward()` is called for the second time?',
    'Which calls must run in every step, and which of them does not?',
  ],
  starter: `import { optim, tensor } from 'convlab';

/** The loss before each step, while a line is fitted to points. */
export function fitLine(xs: number[], ys: number[], lr: number, steps: number): number[] {
  const slope = tensor([0], { requiresGrad: true });
  const bias = tensor([0], { requiresGrad: true });
  const optimizer = new optim.SGD([slope, bias], { lr });
  const losses: number[] = [];
  optimizer.zeroGrad();
  for (let step = 0; step < steps; step++) {
    const line = tensor(xs).mul(slope).add(bias);
    const loss = line.sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
}
`,
  part: 'fitLine',
  label: 'the loss before each step',
  points: 2,
  inputs: {
    small: [
      [[1], [4], 0.25, 3],
      [[1], [4], 0.125, 1],
      [[1], [4], 0.125, 3],
      [[2], [1], 0.1, 2],
      [[2], [1], 0.1, 3],
      [[0, 2], [1, 3], 0.1, 3],
      [[1, 3], [2, 2], 0.05, 4],
    ],
    random: (fc) => pointsAnd(fc, fc.constantFrom(0.05, 0.1), fc.integer({ min: 1, max: 4 })),
  },
  rules: [rightLine],
  compute: fitLine,
  mistakes: lineMistakes,
  traits: traits(),
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'steps',
      holds: (_xs, _ys, _lr, steps) => steps > 2,
      yes: 'more than two steps are taken',
      no: 'at most two steps are taken',
    },
    {
      name: 'points',
      holds: (xs) => xs.length > 1,
      yes: 'there are several points',
      no: 'there is one point',
    },
  ];
}
