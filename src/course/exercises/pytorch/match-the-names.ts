import { gives, hasWeights } from '../../check/models';
import { pythonExercise } from '../../check/python';

/** The model with other lines. */
const netWith = (stem: string, body: string, head = 'head = nn.Linear(10 * 5 * 5, 6)') =>
  `class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.${stem}
        self.${body}
        self.${head}

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.stem(x)), 2)
        x = F.max_pool2d(F.relu(self.body(x)), 2)
        return self.head(x.flatten(1))
`;
const stem = 'stem = nn.Conv2d(1, 6, 5)';
const body = 'body = nn.Conv2d(6, 10, 3)';

export const matchTheNames = pythonExercise({
  id: 'match-the-names',
  title: 'A class for a file of weights',
  purpose:
    'Write the class that fits a file of weights: names, shapes, and what the file does not say.',
  task: `A friend sends you a file of weights, but not the class. In it are these tensors:

| name | shape |
|---|---|
| stem.weight, stem.bias | [6, 1, 5, 5], [6] |
| body.weight, body.bias | [10, 6, 3, 3], [10] |
| head.weight, head.bias | [6, 250], [6] |

You know that the network takes grey images of 28 x 28, that each convolution moves by one pixel and is followed by **ReLU** and a **max pooling by 2**, and that a linear layer comes last. Write the class **in Python**, so that \`load_state_dict\` takes the file. What the file does not say is the padding: work it out.`,
  hints: [
    'Where in a class does the first half of a name such as `stem.weight` come from?',
    'Which of the shapes tells you how many numbers reach the last layer, and how many channels do they come from?',
    'How high and wide is each channel at the end? Go backwards from there, through two poolings and two windows.',
  ],
  given: `class Net(nn.Module):
    def __init__(self):
        super().__init__()
        # Here the layers are missing.

    def forward(self, x):
        return x  # and here, what happens to an image
`,
  label: 'the model',
  points: 4,
  input: [1, 1, 28, 28],
  reference: [
    { kind: 'conv', inChannels: 1, outChannels: 6, kernel: 5 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 6, outChannels: 10, kernel: 3 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'flatten' },
    { kind: 'linear', inFeatures: 250, outFeatures: 6 },
  ],
  names: ['stem', 'body', 'head'].flatMap((name) => [`${name}.weight`, `${name}.bias`]),
  requirements: [
    hasWeights('the first convolution', [6, 1, 5, 5], 0),
    hasWeights('the second convolution', [10, 6, 3, 3], 1),
    gives('the shape of the output', [1, 6]),
  ],
  wrong: [
    { rule: 'other-names', python: netWith(stem, body).replaceAll('stem', 'conv1') },
    {
      rule: 'needless-padding',
      python: netWith(
        'stem = nn.Conv2d(1, 6, 5, padding=2)',
        'body = nn.Conv2d(6, 10, 3, padding=1)',
        'head = nn.Linear(10 * 7 * 7, 6)',
      ),
    },
    { rule: 'layer-not-there', python: netWith(stem.replace('stem', 'conv1'), body) },
    { rule: 'size-is-a-float', python: netWith(stem, body, 'head = nn.Linear(1000 / 4, 6)') },
  ],
});
