import {
  becomes,
  designExercise,
  hasConvolutions,
  hasParameters,
  multiplies,
  takesBatches,
} from '../../check/models';

export const phoneBudget = designExercise({
  id: 'phone-budget',
  title: 'A network for a small phone',
  purpose: 'Design a network within two budgets: what it learns, and what it computes.',
  task: `Design a network that tells **20 kinds of plants** apart on a small phone. It takes colour images of 96 x 96, \`[N, 3, 96, 96]\`, and gives twenty scores for each, \`[N, 20]\`. It has **at least three convolutions**, **at most 15,000 parameters**, and it makes **at most 3 million multiply-adds** for one image. Everything else is up to you; there are many right answers. Call the network \`net\`.`,
  hints: [
    '`summary(net, [1, 3, 96, 96])` shows both, layer by layer. Which budget is the tighter one for you, and which layer takes most of it?',
    'The first layer works on the largest image. What does it cost with a stride of 1, and what with a stride of 2?',
    'Which pair of layers did MobileNet use in place of a full convolution?',
    'How many numbers should be left before the linear layer, if it has twenty outputs and a few thousand weights? Which layer turns each feature map into a single number?',
  ],
  starter: `import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'net',
  label: 'the network',
  input: [1, 3, 96, 96],
  demands: [
    becomes([1, 20], 'Which layer gives twenty numbers, and what shape does it need before it?'),
    takesBatches(),
    hasConvolutions(3, 'Which layer of yours could be split in two, so that each costs less?'),
    hasParameters(
      15_000,
      'Which of its two numbers could be smaller: what goes in, or what comes out?',
    ),
    multiplies(
      3_000_000,
      'A convolution multiplies once for each weight and each place. Which of your layers has the most places, and could it have fewer?',
    ),
  ],
  wrong: [
    {
      rule: 'over-work',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 16, kernel: 3, padding: 1 },
        { kind: 'pool', kernel: 4 },
        { kind: 'conv', inChannels: 16, outChannels: 16, kernel: 3, padding: 1 },
        { kind: 'pool', kernel: 4 },
        { kind: 'conv', inChannels: 16, outChannels: 16, kernel: 3, padding: 1 },
        { kind: 'pool', kernel: 2 },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 144, outFeatures: 20 },
      ],
    },
    {
      rule: 'over-budget',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3, stride: 4, padding: 1 },
        { kind: 'conv', inChannels: 8, outChannels: 8, kernel: 3, padding: 1 },
        { kind: 'conv', inChannels: 8, outChannels: 8, kernel: 3, padding: 1 },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 4608, outFeatures: 20 },
      ],
    },
    {
      rule: 'too-few-convolutions',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 4, stride: 4 },
        { kind: 'flatten' },
        { kind: 'linear', inFeatures: 576, outFeatures: 20 },
      ],
    },
    {
      rule: 'wrong-shape',
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 4, stride: 4 },
        { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 4, stride: 4 },
        { kind: 'conv', inChannels: 16, outChannels: 20, kernel: 3, stride: 3 },
      ],
    },
  ],
});
