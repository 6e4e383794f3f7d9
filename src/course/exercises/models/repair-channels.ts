import { gives, modelExercise } from '../../check/models';

export const repairChannels = modelExercise({
  id: 'repair-channels',
  title: 'Repair: two layers that do not fit',
  purpose: 'Read which of two layers does not fit the other.',
  task: `A colleague's network stops for a colour picture of 32 x 32:

\`\`\`
Given groups=1, weight of size [24, 16, 3, 3], expected input[1, 8, 32, 32] to have 16 channels, but got 8 channels instead
\`\`\`

The first convolution is as it should be, and 24 channels must come out at the end. Repair the network; change no more than is needed.`,
  hints: [
    'Which of the two convolutions says this? Look for its weights in the message.',
    'What are the four numbers of the weights: filters, depth, height, width? Which of them is refused?',
    'How deep is the picture that the first convolution hands on, and where is it said how deep the second one expects it?',
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
