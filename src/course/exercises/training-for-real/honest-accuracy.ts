import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { accuracyMistakes, accuracyOf, rightAccuracy } from '../../mistake/functions/training';

type Args = [scores: number[][], labels: number[], batchSize: number, learning: boolean];

export const honestAccuracy: FunctionExercise = functionExercise({
  id: 'honest-accuracy',
  title: 'An honest accuracy',
  purpose:
    'Judge a network in evaluation mode, count each image once, and leave the network as it was.',
  task: `Write the function \`accuracy\`: the share of images that a model reads correctly, from 0 to 1. It gets the
images in batches, the last of which may be smaller. It judges the model in evaluation mode, and leaves it in the mode in
which it found it.

The function \`measured\` below tries yours on a model with so much dropout that in training mode all its scores are 0.
Leave it as it is. It returns the accuracy, and 1 or 0: whether the model is in training mode afterwards. For example,
\`measured([[1, 2], [3, 0]], [1, 1], 2, true)\` must be \`[0.5, 1]\`.`,
  hints: [
    'What has to happen before the first batch is read, and what after the last one?',
    'The last batch may have fewer images. What do you have to count so that each image has the same weight?',
    'How can you put the mode back if you do not know which one it was? When can you still look?',
    'Fill in: remember the mode; switch it; `for (… of batches) { … }`; put the mode back; return a quotient. Which two counts does the loop add to?',
  ],
  starter: `import { data, nn, noGrad, tensor, type Tensor } from 'convlab';

/** The share of images that a model reads correctly, from 0 to 1. */
function accuracy(model: nn.Module, batches: Iterable<[Tensor, Tensor]>): number {
  throw new Error('Not written yet');
}

/** Tries \`accuracy\` on a model that hands its input on, through dropout. */
export function measured(
  scores: number[][],
  labels: number[],
  batchSize: number,
  learning: boolean,
): number[] {
  const model = new nn.Sequential(new nn.Dropout(1)).train(learning);
  const set = { images: tensor(scores), labels: tensor(labels) };
  const share = accuracy(model, data.batches(set, { batchSize }));
  return [share, model.training ? 1 : 0];
}
`,
  part: 'measured',
  label: 'the accuracy, and whether the model is in training mode',
  points: 4,
  inputs: {
    small: [
      [
        [
          [1, 2],
          [3, 0],
        ],
        [1, 1],
        2,
        true,
      ],
      [
        [
          [1, 2],
          [3, 0],
        ],
        [1, 1],
        2,
        false,
      ],
      [
        [
          [1, 2],
          [0, 3],
          [1, 0],
        ],
        [1, 1, 1],
        2,
        false,
      ],
      [
        [
          [1, 2],
          [0, 3],
          [1, 0],
        ],
        [1, 1, 1],
        2,
        true,
      ],
      [
        [
          [2, 1, 0],
          [0, 1, 2],
          [1, 2, 0],
          [0, 2, 1],
          [2, 0, 1],
        ],
        [1, 2, 1, 1, 0],
        2,
        true,
      ],
    ],
    random: (fc) =>
      fc.integer({ min: 2, max: 7 }).chain((count) =>
        fc.tuple(
          fc.array(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), {
            minLength: count,
            maxLength: count,
          }),
          fc.array(fc.integer({ min: 0, max: 2 }), { minLength: count, maxLength: count }),
          fc.integer({ min: 1, max: 4 }),
          fc.boolean(),
        ),
      ),
  },
  rules: [rightAccuracy],
  compute: accuracyOf,
  mistakes: accuracyMistakes,
  traits: traits(),
  easy: {
    holds: (_scores, labels, batchSize, learning) => !learning && labels.length % batchSize === 0,
    yes: 'the model is in evaluation mode and all batches are full',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'mode',
      holds: (_scores, _labels, _batchSize, learning) => learning,
      yes: 'the model is in training mode before',
      no: 'the model is in evaluation mode before',
    },
    {
      name: 'last-batch',
      holds: (_scores, labels, batchSize) => labels.length % batchSize > 0,
      yes: 'the last batch is smaller',
      no: 'all batches are full',
    },
    {
      name: 'batches',
      holds: (_scores, labels, batchSize) => labels.length > batchSize,
      yes: 'there are several batches',
      no: 'there is one batch',
    },
  ];
}
