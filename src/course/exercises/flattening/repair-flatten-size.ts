import { gives, modelExercise } from '../../check/models';
import { digitReader } from '../networks';

export const repairFlattenSize = modelExercise({
  id: 'repair-flatten-size',
  title: 'Repair: the size of the list',
  purpose: 'Know how many numbers reach a linear layer, and find them in the message.',
  task: `The linear layer of this network was copied from another one, whose convolutions had padding. Given a digit of 28 x 28, it stops:

\`\`\`
mat1 and mat2 shapes cannot be multiplied (1x512 and 1568x10)
\`\`\`

The convolutions and the pooling are right. Repair the network.`,
  hints: [
    'Which layer multiplies matrices, and what do its two arguments mean?',
    'What is the shape after the second pooling? Go through the layers with the formula.',
    'The length of the list is computed from three numbers. Which three, and how?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5);
  conv2 = new nn.Conv2d(16, 32, 5);
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  classify = new nn.Linear(32 * 7 * 7, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const first = this.pool(F.relu(this.conv1(x)));
    const second = this.pool(F.relu(this.conv2(first)));
    return this.classify(this.flatten(second));
  }
}

export const net = new Net();
`,
  kind: 'repair',
  part: 'net',
  label: 'the repaired network',
  points: 2,
  input: [1, 1, 28, 28],
  reference: digitReader,
  flaw: { at: 7, is: { kind: 'linear', inFeatures: 32 * 7 * 7, outFeatures: 10 } },
  requirements: [gives('it runs, and the shape at the end', [1, 10])],
});
