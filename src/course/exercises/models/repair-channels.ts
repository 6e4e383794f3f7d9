import { gives, modelExercise } from '../../check/models';

export const repairChannels = modelExercise({
  id: 'repair-channels',
  title: "Repair: two layers that don't fit",
  purpose: "Tell from a message which of two layers doesn't fit.",
  task: `A colleague's network gets a colour image of 32 x 32, and stops:

\`\`\`
Given groups=1, weight of size [24, 16, 3, 3], expected input[1, 8, 32, 32] to have 16 channels, but got 8 channels instead
\`\`\`

The first convolution is right as it is, and 24 channels must come out at the end. Repair the network, and change no more than you need to.`,
  hints: [
    'Which of the two convolutions does the message come from? Compare the size of the weights.',
    'The shape of the weights has four numbers: filters, depth, height, width. Which of them causes the trouble?',
    'How deep is the output of the first convolution? And where does the code say what depth the second one expects?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(16, 24, 3, { padding: 1 });

  forward(x: Tensor) {
    x = F.relu(this.conv1(x));
    x = F.relu(this.conv2(x));
    return x;
  }
}

export const net = new Net();
`,
  kind: 'repair',
  part: 'net',
  label: 'the repaired network',
  points: 2,
  input: [1, 3, 32, 32],
  reference: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 8, outChannels: 24, kernel: 3, padding: 1 },
    { kind: 'relu' },
  ],
  flaw: { at: 2, is: { kind: 'conv', inChannels: 16, outChannels: 24, kernel: 3, padding: 1 } },
  requirements: [gives('it runs, and the shape at the end', [1, 24, 32, 32])],
});
