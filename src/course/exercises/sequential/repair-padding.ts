import { gives, modelExercise } from '../../check/models';

export const repairPadding = modelExercise({
  id: 'repair-padding',
  title: 'Repair: the mistake is not where it stops',
  purpose: 'Trace a message back to the layer that is really to blame.',
  task: `Given a colour image of 32 x 32, a colleague's network stops:

\`\`\`
mat1 and mat2 shapes cannot be multiplied (1x1568 and 2048x10)
\`\`\`

The linear layer is right. In the plan, both convolutions keep height and width, and each pooling layer halves them. Repair the network.`,
  hints: [
    'What do the two numbers of the first pair in the message mean, and what about the second pair?',
    'Write down the planned shape after each layer. How many numbers would reach the linear layer?',
    'Now write down the actual shapes. After which layer do the two lists first differ?',
  ],
  starter: `import { nn } from 'convlab';

export const net = new nn.Sequential(
  new nn.Conv2d(3, 16, 3, { padding: 1 }),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Conv2d(16, 32, 3),
  new nn.ReLU(),
  new nn.MaxPool2d(2, 2),
  new nn.Flatten(),
  new nn.Linear(32 * 8 * 8, 10),
);
`,
  kind: 'repair',
  part: 'net',
  label: 'the repaired network',
  points: 2,
  input: [1, 3, 32, 32],
  reference: [
    { kind: 'conv', inChannels: 3, outChannels: 16, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'flatten' },
    { kind: 'linear', inFeatures: 2048, outFeatures: 10 },
  ],
  flaw: { at: 3, is: { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3 } },
  requirements: [gives('it runs, and the shape at the end', [1, 10])],
});
