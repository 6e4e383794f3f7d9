import {
  functionExercise,
  largeTable,
  listOf,
  tables,
  type FunctionExercise,
  type Trait,
} from '../../check/functions';
import { channelMistakes, convMistakes, convolve, convStyles } from '../../mistake/functions/loops';

type Args = [image: number[][][], filters: number[][][][], biases: number[]];

export const convolveChannels: FunctionExercise = functionExercise({
  id: 'convolve-channels',
  title: 'Convolution with channels',
  purpose: 'Say how the channels, the filters and the biases of a convolution work together.',
  task: `Write the function \`convolveChannels\`: a convolution of several channels by several filters, with loops and lists. The stride is 1 and there is no padding.

For example, \`convolveChannels([[[1, 2]], [[3, 4]]], [[[[1]], [[10]]]], [5])\` is \`[[[36, 47]]]\`. The image is a list of channels, and each channel is a list of rows: its shape is (C, H, W). The filters have the shape (filters, C, kernel height, kernel width), and there is one bias for each filter. The result has one channel for each filter.`,
  hints: [
    'Look at the example: how do you get the 36 from its numbers?',
    'At one place of the window, one filter makes one number. What do you sum over to get it?',
    'How many feature maps does the result have, and which loop makes them?',
    'Once all the products at one place are added up, what is still missing, and how many times do you add it?',
    `Here are the loops. With what does the sum begin, and what does the innermost line multiply?

\`\`\`typescript
const maps = [];
for (let f = 0; f < filters.length; f++) { // a feature map for each filter
  const map = [];
  for (let i = 0; i < …; i++) { // its rows
    const line = [];
    for (let j = 0; j < …; j++) { // its columns
      let sum = …;
      for (let c = 0; c < image.length; c++) // the channels
        for (let a = 0; a < filters[f][c].length; a++)
          for (let b = 0; b < filters[f][c][a].length; b++) {
            // the line that adds one product is missing
          }
      line.push(sum);
    }
    map.push(line);
  }
  maps.push(map);
}
return maps;
\`\`\``,
  ],
  starter: `/** A convolution: every filter looks at all the channels and turns them into one. */
export function convolveChannels(
  image: number[][][],
  filters: number[][][][],
  biases: number[],
): number[][][] {
  throw new Error('Not written yet');
}
`,
  part: 'convolveChannels',
  label: 'the convolution',
  points: 4,
  writesOut: 'F.conv2d',
  inputs: {
    small: small(),
    random: (fc) =>
      fc
        .record({
          channels: fc.integer({ min: 1, max: 4 }),
          filters: fc.integer({ min: 1, max: 4 }),
          kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
          more: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
        })
        .chain(({ channels, filters, kernel: [high, wide], more }) =>
          fc.tuple(
            listOf(fc, channels, tables(fc, high + more[0], wide + more[1])),
            listOf(fc, filters, listOf(fc, channels, tables(fc, high, wide))),
            listOf(fc, filters, fc.integer({ min: -9, max: 9 })),
          ),
        ),
    large: [
      Array.from({ length: 16 }, () => largeTable(24, 24)),
      Array.from({ length: 8 }, () => Array.from({ length: 16 }, () => largeTable(22, 22))),
      largeTable(1, 8)[0]!,
    ],
  },
  rules: convStyles,
  compute: (rules, image, filters, biases) => convolve(rules, { image, filters, biases }),
  mistakes: [...convMistakes, ...channelMistakes],
  traits: traits(),
  easy: {
    holds: (image, filters) => image.length === 1 && filters.length === 1,
    yes: 'there is one channel and one filter',
    points: 1,
  },
});

function small(): Args[] {
  const two = [
    [1, 2],
    [3, 4],
  ];
  const wide = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const high = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  return [
    [[[[2]]], [[[[3]]]], [0]],
    [[[[2]]], [[[[3]]]], [1]],
    [[two], [[[[1]]]], [0]],
    [[two], [[two]], [1]],
    [[wide], [[[[1, 2]]]], [0]],
    [[high], [[[[1], [2]]]], [0]],
    [[wide], [[two]], [0]],
    [[[[1]], [[2]]], [[[[3]], [[4]]]], [0]],
    [[[[1]], [[2]]], [[[[3]], [[4]]]], [5]],
    [[[[1]]], [[[[2]]], [[[3]]]], [4, 5]],
    [
      [[[1]], [[2]]],
      [
        [[[3]], [[4]]],
        [[[5]], [[6]]],
      ],
      [7, 8],
    ],
    [
      [wide, wide],
      [
        [
          two,
          [
            [0, 1],
            [1, 0],
          ],
        ],
        [
          [
            [1, 0],
            [0, 0],
          ],
          two,
        ],
      ],
      [10, 20],
    ],
  ];
}

function traits(): Trait<Args>[] {
  return [
    {
      name: 'channels',
      holds: (image) => image.length > 1,
      yes: 'there are several channels',
      no: 'there is one channel',
    },
    {
      name: 'filters',
      holds: (_image, filters) => filters.length > 1,
      yes: 'there are several filters',
      no: 'there is one filter',
    },
    {
      name: 'bias',
      holds: (_image, _filters, biases) => biases.some((bias) => bias !== 0),
      yes: 'a bias is not 0',
      no: 'all biases are 0',
    },
    {
      name: 'square-image',
      holds: ([first]) => first!.length !== first![0]!.length,
      yes: 'the image is not square',
      no: 'the image is square',
    },
    {
      name: 'square-kernel',
      holds: (_image, [filter]) => filter![0]!.length !== filter![0]![0]!.length,
      yes: 'the kernels are not square',
      no: 'the kernels are square',
    },
    {
      name: 'kernel',
      holds: (_image, [filter]) => filter![0]!.flat().length > 1,
      yes: 'the kernels have more than one weight',
      no: 'each kernel is a single weight',
    },
  ];
}
