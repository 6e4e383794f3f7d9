import { functionExercise, listOf, type FunctionExercise, type Trait } from '../../check/functions';
import {
  classifierMistakes,
  learnClasses,
  rightClassifier,
} from '../../mistake/functions/training';

type Args = [points: number[][], labels: number[], lr: number, steps: number];

export const stubbornLoss: FunctionExercise = functionExercise({
  id: 'stubborn-loss',
  title: 'The loss that will not come down',
  purpose: 'Find out why a classifier learns, but its loss stays far too high.',
  task: `The function \`learnClasses\` teaches a linear layer to tell two or three classes of points apart, and returns
the loss before each step. The loss begins where it should, then hardly falls. **Find the mistake and mend it.**

For example, \`learnClasses([[1, 0], [0, 1]], [0, 1], 4, 3)\` must be about \`[0.6931, 0.1269, 0.0807]\`: two points,
of class 0 and of class 1, are quickly told apart. The weights start at 0.`,
  hints: [
    'What are the largest and the smallest value that can reach `F.crossEntropy` here?',
    'Even for a perfect network, what loss is left if the scores can only be between 0 and 1?',
    'What does `F.crossEntropy` do first with what it is given?',
  ],
  starter: `import { F, optim, tensor, zeros } from 'convlab';

/** The loss before each step, while a linear layer learns to tell classes of points apart. */
export function learnClasses(points: number[][], labels: number[], lr: number, steps: number) {
  const size = Math.max(...points.map((point) => point.length)); // there are as many classes
  const weight = zeros([size, size], { requiresGrad: true });
  const optimizer = new optim.SGD([weight], { lr });
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    optimizer.zeroGrad();
    const scores = tensor(points).matmul(weight);
    const loss = F.crossEntropy(F.softmax(scores, 1), tensor(labels));
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  return losses;
}
`,
  part: 'learnClasses',
  label: 'the loss before each step',
  points: 2,
  inputs: {
    small: [
      [[[1, 0]], [0], 2, 2],
      [
        [
          [1, 0],
          [0, 1],
        ],
        [0, 1],
        4,
        3,
      ],
      [
        [
          [1, 0],
          [2, 0],
        ],
        [0, 1],
        0.5,
        3,
      ],
      [
        [
          [1, 2],
          [0, 1],
          [2, 0],
        ],
        [0, 0, 1],
        0.5,
        3,
      ],
    ],
    random: (fc) =>
      fc
        .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 4 }))
        .chain(([size, count]) =>
          fc.tuple(
            listOf(fc, count, listOf(fc, size, fc.integer({ min: -2, max: 2 }))),
            listOf(fc, count, fc.integer({ min: 0, max: size - 1 })),
            fc.constantFrom(0.25, 0.5),
            fc.integer({ min: 1, max: 4 }),
          ),
        ),
  },
  rules: [rightClassifier],
  compute: learnClasses,
  mistakes: classifierMistakes,
  traits: traits(),
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'steps',
      holds: (_points, _labels, _lr, steps) => steps > 1,
      yes: 'several steps are taken',
      no: 'one step is taken',
    },
    {
      name: 'classes',
      holds: (points) => points[0]!.length > 2,
      yes: 'there are three classes',
      no: 'there are two classes',
    },
    {
      name: 'points',
      holds: (points) => points.length > 1,
      yes: 'there are several points',
      no: 'there is one point',
    },
  ];
}
