import {
  becomes,
  designExercise,
  hasConvolutions,
  hasParameters,
  onlyConvolutionsShrink,
  takesBatches,
} from '../../check/models';

export const anotherWayTo5120 = designExercise({
  id: 'another-way-to-5120',
  title: 'Another way to 5120',
  purpose: 'Reach the shape of the quiz without pooling, and within a budget.',
  task: `The quiz's network turns a photo \`[N, 3, 130, 130]\` into \`[N, 20, 16, 16]\`, and two of its four layers are poolings. Find another way there, **without any pooling**: only convolutions may make the image smaller. Use **at least two convolutions** and **at most 5,000 parameters**. There are many solutions. Call the network \`net\`.`,
  hints: [
    'By what factor must the image shrink overall? Into which two strides could you split it?',
    'Start with a stride of 2 or 4. Which kernel and padding take 130 to 64 or to 32, and how do you get to 16 from there?',
    'How many channels could come out of your first layer? Only the last number, 20, is given.',
  ],
  starter: `import { nn } from 'convlab';

export const net = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'net',
  label: 'the network',
  input: [1, 3, 130, 130],
  demands: [
    becomes(
      [1, 20, 16, 16],
      'What does (W - F + 2P) / S give for each of your layers, rounded down, plus 1?',
    ),
    takesBatches(),
    hasConvolutions(2, 'What can a second convolution see that a single one cannot?'),
    onlyConvolutionsShrink('Which argument of a convolution makes the window skip places?'),
    hasParameters(
      5_000,
      'Which of your layers has the most parameters, and which number of channels is up to you?',
    ),
  ],
  wrong: [
    {
      rule: 'shrinks-otherwise', // 130 -> 64 -> 32 -> 16
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3, stride: 2 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 10, outChannels: 20, kernel: 3, stride: 2, padding: 1 },
        { kind: 'relu' },
        { kind: 'pool', kernel: 2 },
      ],
    },
    {
      rule: 'wrong-shape', // 130 -> 64 -> 32
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3, stride: 2 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 10, outChannels: 20, kernel: 3, stride: 2, padding: 1 },
      ],
    },
    {
      rule: 'over-budget', // 130 -> 32 -> 16
      layers: [
        { kind: 'conv', inChannels: 3, outChannels: 32, kernel: 5, stride: 4 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 32, outChannels: 20, kernel: 3, stride: 2, padding: 1 },
      ],
    },
    {
      rule: 'too-few-convolutions', // 130 -> 16
      layers: [{ kind: 'conv', inChannels: 3, outChannels: 20, kernel: 8, stride: 8 }],
    },
  ],
});
