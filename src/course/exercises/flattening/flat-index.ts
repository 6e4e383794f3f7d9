import { functionExercise, type FunctionExercise, type Trait } from '../../check/functions';
import { rightRules, type NumberMistake } from '../../mistake';
import { orderMistakes } from '../../mistake/numbers/catalogue/order';

type Args = [
  place: [channel: number, row: number, column: number],
  shape: [channels: number, height: number, width: number],
];

export const flatIndex: FunctionExercise = functionExercise({
  id: 'flat-index',
  title: 'Where a number goes when an image is flattened',
  purpose: 'Know the order in which flattening writes the numbers of an image.',
  task: `Write the function \`flatIndex\`: the index that a number gets when \`nn.Flatten\` makes one long list of
an image.

It is called with the place [channel, row, column] and the shape [channels, height, width], as in
\`flatIndex([0, 0, 2], [1, 1, 4])\`, which is 2. Places and indices count from 0, and the place lies
inside the shape.`,
  hints: [
    'Draw an image of 2 channels with 2 rows of 3, and number its cells from 0 in the order in which flattening writes them. Where does the second row begin?',
    'By how much does the index grow when you go one column to the right? One row down? One channel on?',
    'How many numbers are already in the list when a row begins, and how many when a channel begins?',
  ],
  starter: `/** The index of a place in the flattened image. */
export function flatIndex(
  [channel, row, column]: [channel: number, row: number, column: number],
  [channels, height, width]: [channels: number, height: number, width: number],
): number {
  throw new Error('Not written yet');
}
`,
  part: 'flatIndex',
  label: 'the index',
  points: 2,
  inputs: {
    small: [
      [
        [0, 0, 0],
        [1, 1, 1],
      ],
      [
        [0, 0, 1],
        [1, 1, 2],
      ],
      [
        [0, 1, 0],
        [1, 2, 2],
      ],
      [
        [0, 1, 0],
        [1, 2, 3],
      ],
      [
        [0, 1, 2],
        [1, 2, 3],
      ],
      [
        [1, 0, 0],
        [2, 2, 2],
      ],
      [
        [1, 0, 0],
        [2, 3, 2],
      ],
      [
        [1, 1, 2],
        [2, 2, 3],
      ],
    ],
    random: (fc) =>
      fc
        .tuple(...([4, 7, 7] as const).map((max) => fc.integer({ min: 1, max })))
        .chain((shape) =>
          fc.tuple(
            fc.tuple(...shape.map((size) => fc.integer({ min: 0, max: size - 1 }))),
            fc.constant(shape),
          ),
        )
        .map((args) => args as unknown as Args),
  },
  rules: [rightRules],
  compute: (rules, [channel, row, column], [depth, height, width]) =>
    rules.flatIndex({ channel, row, column }, { depth, height, width }),
  mistakes: [...orderMistakes, ...ownMistakes()],
  traits: traits(),
  easy: {
    holds: (_place, [channels]) => channels === 1,
    yes: 'there is one channel',
    points: 1,
  },
});

function ownMistakes(): NumberMistake[] {
  return [
    {
      rule: 'ignored-channel',
      message: 'The channel seems to be left out. The channels are written one after the other.',
      hint: 'How many numbers come before the second channel starts?',
      likelihood: 2,
      change: (rules) => ({
        flatIndex: (place, volume) => rules.flatIndex({ ...place, channel: 0 }, volume),
      }),
    },
    {
      rule: 'shape-read-channels-last',
      message:
        'The shape seems to be read as [height, width, channels]. The channels come first in it.',
      hint: 'Which number of the shape [3, 130, 130] is the number of channels?',
      likelihood: 2,
      change: (rules) => ({
        flatIndex: (place, { depth, height, width }) =>
          rules.flatIndex(place, { depth: width, height: depth, width: height }),
      }),
    },
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'channels',
      holds: ([channel]) => channel > 0,
      yes: 'the place is after the first channel',
      no: 'the place is in the first channel',
    },
    {
      name: 'rows',
      holds: ([, row]) => row > 0,
      yes: 'the place is below the first row',
      no: 'the place is in the first row',
    },
    {
      name: 'square',
      holds: (_place, [, height, width]) => height !== width,
      yes: 'height and width differ',
      no: 'height and width are the same',
    },
  ];
}
