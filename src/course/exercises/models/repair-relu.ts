import { modelExercise, type Requirement } from '../../check/models';

/** Half of the points for seeing what is missing but putting it elsewhere. */
const reluPutIn: Requirement = {
  label: 'that a ReLU was missing',
  points: 1,
  isMet: ({ rules }) => rules.includes('relu-misplaced') || rules.includes('relu-at-the-end'),
};

export const repairRelu = modelExercise({
  id: 'repair-relu',
  title: 'Repair: no error, and still wrong',
  purpose: 'Find a mistake that comes without a message.',
  task: `This network is meant to tell digits apart. It runs, and ten numbers come out. But in the plan a ReLU follows *each* convolution, and when a colleague printed the numbers on their way, **negative ones reached the second convolution**. Repair the network.`,
  hints: [
    'What does ReLU do to a negative number? Can one be left right after it?',
    'Follow `x` through `forward` with your finger. Which functions does it pass through before the second convolution?',
    'How many times is `F.relu` called, and how many convolutions are there?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 8, 3, { padding: 1 });
  conv2 = new nn.Conv2d(8, 16, 3, { padding: 1 });
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(16 * 7 * 7, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const half = this.pool(this.conv1(x));
    const quarter = this.pool(F.relu(this.conv2(half)));
    return this.classify(this.flatten(quarter));
  }
}

export const net = new Net();
`,
  kind: 'repair',
  part: 'net',
  label: 'the repaired network',
  points: 2,
  input: [1, 1, 28, 28],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'flatten' },
    { kind: 'linear', inFeatures: 784, outFeatures: 10 },
  ],
  flaw: { at: 1 },
  requirements: [reluPutIn],
});
