import { gives, modelExercise } from '../../check/models';
import { digitReader } from '../networks';

export const repairBatchAxis = modelExercise({
  id: 'repair-batch-axis',
  title: 'Repair: where has the batch gone?',
  purpose: 'Flatten images without losing their batch.',
  task: `This network worked for one digit. For a batch of eight, \`[8, 1, 28, 28]\`, it stops:

\`\`\`
mat1 and mat2 shapes cannot be multiplied (1x4096 and 512x10)
\`\`\`

The linear layer is right. Ten numbers must come out for each image, whatever the size of the batch. Repair the network.`,
  hints: [
    'Is 4096 a multiple of 512? What does the factor count?',
    'What is the shape before flattening, and what is it afterwards? Which dimension should still be there?',
    'At which dimension does the method `flatten()` of a tensor begin, and at which one does the layer `nn.Flatten`?',
  ],
  starter: `import { F, nn, type Tensor } from 'convlab';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 5);
  conv2 = new nn.Conv2d(16, 32, 5);
  pool = new nn.MaxPool2d(2, 2);
  classify = new nn.Linear(32 * 4 * 4, 10);

  forward(x: Tensor<[number, 1, 28, 28]>) {
    const first = this.pool(F.relu(this.conv1(x)));
    const second = this.pool(F.relu(this.conv2(first)));
    return this.classify(second.flatten());
  }
}

export const net = new Net();
`,
  kind: 'repair',
  part: 'net',
  label: 'the repaired network',
  points: 2,
  input: [8, 1, 28, 28],
  reference: digitReader,
  flaw: { at: 6, is: { kind: 'flatten', startDim: 0 } },
  requirements: [gives('it runs, and the shape at the end', [8, 10])],
});
