import { gives } from '../../check/models';
import { pythonExercise } from '../../check/python';

const broken = `class Net(nn.Module):
    def __init__(self):
        self.conv1 = nn.Conv2d(1, 6, 7, padding=3)
        self.conv2 = nn.Conv2d(6, 9, 4, stride=4)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        return x
`;
const first = '        self.conv1';

export const repairInit = pythonExercise({
  id: 'repair-init',
  title: 'Repair: a model that never gets made',
  purpose: 'Know what a model in PyTorch needs before it can have layers.',
  task: `A friend has written this model for grey images of 40 x 40. All the numbers are right, but \`Net()\` stops at its first layer with \`cannot assign module before Module.__init__() call\`. Repair it, **in Python**. One line is missing.`,
  hints: [
    'Which method runs when `Net()` is called, and which class does `Net` extend?',
    'Who sets up the place where a model keeps its layers: your class, or `nn.Module`?',
    'In Python, how does a method call the method of the same name in the class that it extends? And when must that happen?',
  ],
  given: broken,
  label: 'the repaired model',
  points: 2,
  input: [1, 1, 40, 40],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 6, kernel: 7, padding: 3 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 6, outChannels: 9, kernel: 4, stride: 4 },
    { kind: 'relu' },
  ],
  requirements: [gives('it runs, and the shape at the end', [1, 9, 10, 10])],
  wrong: [
    {
      rule: 'super-init-forgotten',
      python: broken.replace('\n\n', '\n        super().__init__()\n\n'),
    },
    { rule: 'no-base-class', python: broken.replace('(nn.Module)', '') },
    { rule: 'init-misspelt', python: broken.replace('__init__', 'init') },
    {
      rule: 'self-forgotten',
      python: broken
        .replace(first, '        super().__init__()\n        self.conv1')
        .replace('(self.conv2', '(conv2'),
    },
  ],
});
