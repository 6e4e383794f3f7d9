import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { unflatten, unflattenMistakes, unflattenRules } from '../../mistake/functions/unflatten';

type Args = [index: number, shape: [channels: number, height: number, width: number]];

export const fromFlatIndex: FunctionExercise = functionExercise({
  id: 'from-flat-index',
  title: 'From the flat list back to the image',
  purpose: 'Tell which channel, row and column an input of a classifier comes from.',
  task: `Write the function \`fromFlatIndex\`: the place [channel, row, column] that the number at a given index came
from, when \`nn.Flatten\` made one long list of an image.

It is called with the index and the shape [channels, height, width] of the image, as in
\`fromFlatIndex(2, [1, 1, 4])\`, which is \`[0, 0, 2]\`. Places and indices count from 0, and the index lies
inside the list.`,
  hints: [
    'Draw an image of 2 channels with 2 rows of 3, and number its cells from 0. Where is index 8?',
    'How many whole channels come before that index? And how many numbers of its own channel come before it?',
    'Among the numbers of one channel, how many whole rows come before it, and how far along its own row is it?',
    'Divide and drop the fraction, and you have the number of whole rows. Which operator gives the remainder?',
  ],
  starter: `/** The place in the image that an index of the flat list belongs to. */
export function fromFlatIndex(
  index: number,
  [channels, height, width]: [channels: number, height: number, width: number],
): [channel: number, row: number, column: number] {
  throw new Error('Not written yet');
}
`,
  part: 'fromFlatIndex',
  label: 'the place',
  points: 3,
  inputs: {
    small: [
      [0, [1, 1, 1]],
      [1, [1, 1, 2]],
      [1, [1, 2, 2]],
      [2, [1, 2, 2]],
      [2, [1, 2, 3]],
      [3, [1, 2, 3]],
      [1, [2, 1, 1]],
      [4, [2, 2, 2]],
      [5, [2, 2, 2]],
      [9, [2, 2, 3]],
      [11, [2, 3, 2]],
    ],
    random: (fc) =>
      fc
        .tuple(
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 1, max: 7 }),
          fc.integer({ min: 1, max: 7 }),
        )
        .chain((shape) => {
          const [channels, height, width] = shape;
          const last = channels * height * width - 1;
          return fc.tuple(fc.integer({ min: 0, max: last }), fc.constant(shape));
        }),
    large: [25_000_000, [512, 224, 224]],
  },
  rules: [unflattenRules],
  compute: (rules, index, [depth, height, width]) =>
    unflatten(rules, index, { depth, height, width }),
  mistakes: unflattenMistakes,
  traits: traits(),
  easy: {
    holds: (_index, [channels]) => channels === 1,
    yes: 'there is one channel',
    points: 1,
  },
});

function traits(): Trait<Args>[] {
  return [
    {
      name: 'channels',
      holds: (index, [, height, width]) => index >= height * width,
      yes: 'the index is after the first channel',
      no: 'the index is in the first channel',
    },
    {
      name: 'rows',
      holds: (index, [, , width]) => index >= width,
      yes: 'the index is after the first row',
      no: 'the index is in the first row',
    },
    {
      name: 'square',
      holds: (_index, [, height, width]) => height !== width,
      yes: 'height and width differ',
      no: 'height and width are the same',
    },
  ];
}
