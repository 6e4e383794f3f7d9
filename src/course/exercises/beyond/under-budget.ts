import {
  becomes,
  designExercise,
  hasConvolutions,
  hasParameters,
  takesBatches,
} from '../../check/models';

export const underBudget = designExercise({
  id: 'under-budget',
  title: 'Under budget',
  purpose: 'Design a small network, and know where its parameters are.',
  task: `Design a network of your own. It takes colour images of 64 x 64, \`[N, 3, 64, 64]\`, and gives ten numbers for each, \`[N, 10]\`. It has **at most 10,000 parameters** and **at least two convolutions**: a single one sees only strokes and edges, while the second sees what these form together. Everything else is up to you; there are many right answers. Call the network \`net\`.`,
  hints: [
    'What has to happen between the last feature maps and the ten numbers? Which layer turns what it gets into exactly ten?',
    'How many parameters does a linear layer have if it takes 16 channels of 16 x 16, and how many if they are 4 x 4? Which layers make an image smaller?',
    'How many parameters does pooling have? And how many does a stride cost?',
    '`summary(net, [1, 3, 64, 64])` prints where the parameters are. Which layer would you make cheaper first?',
  ],
  starter: `import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'net',
  label: 'the network',
  input: [1, 3, 64, 64],
  demands: [
    becomes(
      [1, 10],
      'What turns an image into a list, and which layer turns a list into ten numbers?',
    ),
    takesBatches(),
    hasConvolutions(2, 'What can a second convolution see that the first one cannot?'),
    hasParameters(
      10_000,
      'What determines how many weights that layer needs, and what could make its input smaller?',
    ),
  ],
  wrong: [
    {
      rule: 'over-budget',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 16, kernel: 3, padding: 1 },
        { kind: 'pool', kernel: 2 },
        { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
        { kind: 'pool', kernel: 2 },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 8192, outFeatures: 10 },
      ],
    },
    {
      rule: 'wrong-shape',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3, stride: 2 },
        { kind: 'conv', inChannels: 8, outChannels: 10, kernel: 3, stride: 2 },
      ],
    },
    {
      rule: 'batch-lost',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 4, stride: 4 },
        { kind: 'flatten', startDim: 0 },
        { kind: 'linear', inFeatures: 256, outFeatures: 10 },
      ],
    },
    {
      rule: 'too-few-convolutions',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 8, stride: 8 },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 512, outFeatures: 10 },
      ],
    },
  ],
});
