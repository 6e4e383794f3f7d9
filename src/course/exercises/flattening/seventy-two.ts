import {
  becomes,
  designExercise,
  hasConvolutions,
  hasParameters,
  takesBatches,
  usesEveryRowAndColumn,
} from '../../check/models';

export const seventyTwo = designExercise({
  id: 'seventy-two',
  title: 'Exactly 72 numbers',
  purpose: 'Design what comes before the flattening, so that the list has a given length.',
  task: `A bank keeps 72 numbers of each handwritten digit. Design the network that makes them: it takes grey images of 28 x 28, \`[N, 1, 28, 28]\`, and gives a list of **exactly 72** for each, \`[N, 72]\`. It has at least one convolution and **at most 1,000 parameters**, so a linear layer on the whole image is out of reach; and **no row and no column** of the image may go unused. Call the network \`shorten\`.`,
  hints: [
    'Which products of a depth, a height and a width give 72? Which of the heights could come from 28?',
    '28 → 7 → 3 is one way down. With which windows and strides is nothing left over at the edge?',
    'A 2 x 2 pooling of 7 rows leaves one row out. Which window takes 7 rows with a stride of 2 and uses all of them?',
  ],
  starter: `import { nn } from 'convlab';

export const shorten = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'shorten',
  label: 'the network',
  input: [1, 1, 28, 28],
  demands: [
    becomes(
      [1, 72],
      'Which depth, height and width reach your flattening, and what is their product?',
    ),
    takesBatches(),
    hasConvolutions(1, 'Which layer finds strokes in a digit?'),
    hasParameters(1_000, 'Which layer makes the list shorter without learning anything?'),
    usesEveryRowAndColumn(
      'For each of your layers: is (W - F + 2P) / S a whole number, or is something left over at the edge?',
    ),
  ],
  wrong: [
    {
      rule: 'pixels-unused', // 28 -> 7 -> 3, and the last row of 7 is left out
      layers: [
        { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'relu' },
        { kind: 'pool', kernel: 2 },
        { kind: 'flatten' },
      ],
    },
    {
      rule: 'wrong-shape',
      layers: [
        { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'relu' },
        { kind: 'flatten' },
      ],
    },
    {
      rule: 'over-budget',
      layers: [
        { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'relu' },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 392, outFeatures: 72 },
      ],
    },
    {
      rule: 'batch-lost',
      layers: [
        { kind: 'conv', inChannels: 1, outChannels: 2, kernel: 3, stride: 5, padding: 1 },
        { kind: 'flatten', startDim: 0 },
      ],
    },
  ],
});
