import { becomes, designExercise, hasParameters, sees, takesBatches } from '../../check/models';

export const cheaperTwin = designExercise({
  id: 'cheaper-twin',
  title: 'A cheaper twin',
  purpose:
    'Replace one large convolution by smaller ones that see as much and learn less than half.',
  task: `A network for satellite images contains the layer \`new nn.Conv2d(32, 32, 5, { padding: 2 })\`. It turns \`[N, 32, 24, 24]\` into the same shape and learns **25,632** numbers. Design a cheaper twin: the shapes stay the same, each number of the output still depends on **all 5 x 5 pixels** around its place, and at most **12,000** numbers are learned. Call it \`twin\`.`,
  hints: [
    'How many numbers does one 3 x 3 convolution from 32 to 32 channels learn? And how many from 32 to 16?',
    'If one 3 x 3 convolution follows another, how many pixels of the first input can a number of the second output depend on?',
    'What would 16 channels in the middle cost: once on the way in, once on the way out?',
  ],
  starter: `import { nn } from 'convlab';

export const twin = undefined; // your answer: new nn.Sequential(…), or a class of your own
`,
  part: 'twin',
  label: 'the twin',
  input: [1, 32, 24, 24],
  demands: [
    becomes([1, 32, 24, 24], 'Which padding keeps the size for each of your windows?'),
    takesBatches(),
    hasParameters(
      12_000,
      'F · F · C · K: which of these could be smaller in the middle, where you alone decide?',
    ),
    sees(
      5,
      'How far does a single one of your windows reach? And how much does the next one add at each edge?',
    ),
  ],
  wrong: [
    {
      rule: 'over-budget',
      layers: [
        { kind: 'conv', inChannels: 32, outChannels: 32, kernel: 3, padding: 1 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 32, outChannels: 32, kernel: 3, padding: 1 },
      ],
    },
    {
      rule: 'sees-too-little',
      layers: [
        { kind: 'conv', inChannels: 32, outChannels: 32, kernel: 1 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 32, outChannels: 32, kernel: 3, padding: 1 },
      ],
    },
    {
      rule: 'wrong-shape',
      layers: [
        { kind: 'conv', inChannels: 32, outChannels: 16, kernel: 3 },
        { kind: 'relu' },
        { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3 },
      ],
    },
  ],
});
