import { gives } from '../../check/models';
import { pythonExercise } from '../../check/python';

const broken = `class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5)
        self.conv2 = nn.Conv2d(10, 20, 3)
        self.classify = nn.Linear(20 * 5 * 5, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)
        x = x.view(20 * 5 * 5, -1)
        return self.classify(x)
`;
const viewed = (view: string) => broken.replace('x.view(20 * 5 * 5, -1)', view);

export const repairView = pythonExercise({
  id: 'repair-view',
  title: 'Repair: a list for each image',
  purpose: 'Flatten a batch in PyTorch so that each image keeps its own list.',
  task: `\`x.view(rows, columns)\` in PyTorch is our \`x.reshape([rows, columns])\`, and -1 stands for "whatever is left". This network reads digits of 28 x 28. Given one of them, it stops:

\`\`\`
mat1 and mat2 shapes cannot be multiplied (500x1 and 500x10)
\`\`\`

The layers are right. Repair the line that is not, **in Python**; it must work for a batch of any size.`,
  hints: [
    'What does the first number of each of the two sizes in the message count?',
    'Which dimension of a batch has to stay first, and which numbers belong to one image?',
    'For which single size of a batch would this line have run without a message? And would its results have meant anything?',
  ],
  given: broken,
  label: 'the repaired network',
  points: 2,
  input: [1, 1, 28, 28],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 10, kernel: 5 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 10, outChannels: 20, kernel: 3 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'flatten' },
    { kind: 'linear', inFeatures: 500, outFeatures: 10 },
  ],
  requirements: [gives('it runs, and the shape at the end', [1, 10])],
  wrong: [
    { rule: 'features-in-rows', python: viewed('x.reshape(500, 1)') },
    { rule: 'batch-size-fixed', python: viewed('x.view(1, -1)') },
    { rule: 'flattened-batch', python: viewed('x.view(-1)') },
    {
      rule: 'layer-left-out',
      python: broken.replace('        x = x.view(20 * 5 * 5, -1)\n', ''),
    },
  ],
});
