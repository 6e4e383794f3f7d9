import {
  functionExercise,
  pointsAnd,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import {
  learnTwoLayers,
  rightTwoLayers,
  twoLayersMistakes,
} from '../../mistake/functions/training';

type Args = [xs: number[], ys: number[], start: number[], lr: number, steps: number];

export const stillLayer: FunctionExercise = functionExercise({
  id: 'still-layer',
  title: 'The layer that stands still',
  purpose: 'Find a layer that never learns, and see to it that all weights move.',
  task: `The function \`learnTwoLayers\` trains a tiny network: two layers of one weight each, with ReLU in between. It
returns both weights after the training. The loss falls, so everything looks well; but one layer stays as it was at the
start. **Find the mistake and mend it.**

For example, \`learnTwoLayers([1], [3], [1, 1], 0.25, 1)\` must be \`[2, 2]\`: \`start\` has the weight of the first
layer and that of the last one, and in this one step both grow from 1 to 2.`,
  hints: [
    'Print both weights before and after one step. Which one is still the same?',
    'Both weights have a gradient after `backward()`. Who takes the step, and what was it given?',
    'In a model you would pass `model.parameters()`. Which tensors would be in that list here?',
  ],
  starter: `import { F, optim, tensor } from 'convlab';

/** The weights of both layers after some steps. */
export function learnTwoLayers(
  xs: number[],
  ys: number[],
  start: [number, number],
  lr: number,
  steps: number,
): number[] {
  const first = tensor([start[0]], { requiresGrad: true });
  const last = tensor([start[1]], { requiresGrad: true });
  const optimizer = new optim.SGD([last], { lr });
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const hidden = F.relu(tensor(xs).mul(first));
    const loss = hidden.mul(last).sub(tensor(ys)).pow(2).mean();
    loss.backward();
    optimizer.step();
  }
  return [first.item(), last.item()];
}
`,
  part: 'learnTwoLayers',
  label: 'both weights after the training',
  points: 2,
  inputs: {
    small: [
      [[1], [3], [1, 1], 0.25, 1],
      [[1], [2], [1, 1], 0.25, 2],
      [[1], [2], [-1, 1], 0.25, 1],
      [[1, 2], [2, 4], [1, 1], 0.1, 1],
      [[1], [3], [1, 1], 0.125, 2],
      [[2, 1], [1, 1], [1, 0.5], 0.1, 3],
    ],
    random: (fc) =>
      pointsAnd(
        fc,
        fc.tuple(fc.constantFrom(-1, 0.5, 1), fc.constantFrom(-1, 0.5, 1)),
        fc.constantFrom(0.05, 0.1),
        fc.integer({ min: 1, max: 3 }),
      ),
  },
  rules: [rightTwoLayers],
  compute: learnTwoLayers,
  mistakes: twoLayersMistakes,
  traits: traits(),
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'steps',
      holds: (_xs, _ys, _start, _lr, steps) => steps > 1,
      yes: 'several steps are taken',
      no: 'one step is taken',
    },
    {
      name: 'points',
      holds: (xs) => xs.length > 1,
      yes: 'there are several points',
      no: 'there is one point',
    },
  ];
}
