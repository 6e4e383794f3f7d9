import { gives, hasWeights } from '../../check/models';
import { pythonExercise } from '../../check/python';

/** The class with other lines in place of its three. */
const netWith = (init: string, forward: string, before = '        super().__init__()\n') =>
  `class Net(nn.Module):
    def __init__(self):
${before}        ${init}
        self.conv2 = nn.Conv2d(12, 18, 3, stride=2, padding=1)

    def forward(self, x):
        ${forward}
`;
const conv1 = 'self.conv1 = nn.Conv2d(3, 12, 5, padding=2)';
const right = 'return F.relu(self.conv2(F.relu(self.conv1(x))))';

export const modelInPython = pythonExercise({
  id: 'model-in-python',
  title: 'A class in Python',
  purpose: 'Write a model in PyTorch: `__init__` with its layers, and `forward`.',
  task: `Complete the class **in Python**. The model takes a colour image of 64 x 64. First comes a convolution with **12 filters of 5 x 5** that keeps the height and the width, then **ReLU**; next a convolution with **18 filters of 3 x 3** that move **two pixels** at a time, with **one row of zeros** around its input, then **ReLU** again. \`nn\` and \`F\` are imported for you.`,
  hints: [
    'In TypeScript, the layers are fields of the class. Where does Python make them, and what does it put in front of their names?',
    'What does a window of 5 cost along a row, and what makes up for it?',
    'In `forward`, under which names can you find the layers that `__init__` has made?',
    'Follow `x` with your finger. How many steps must it go through, and what is returned after the last one?',
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
  input: [1, 3, 64, 64],
  probe: [1, 3, 14, 14],
  reference: [
    { kind: 'conv', inChannels: 3, outChannels: 12, kernel: 5, padding: 2 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 12, outChannels: 18, kernel: 3, stride: 2, padding: 1 },
    { kind: 'relu' },
  ],
  requirements: [
    hasWeights('the first convolution', [12, 3, 5, 5], 0),
    hasWeights('the second convolution', [18, 12, 3, 3], 1),
    gives('the shape of the output', [1, 18, 32, 32]),
  ],
  wrong: [
    { rule: 'super-init-forgotten', python: netWith(conv1, right, '') },
    { rule: 'self-forgotten', python: netWith(conv1, right.replace('self.conv2', 'conv2')) },
    { rule: 'returns-no-tensor', python: netWith(conv1, right.replace('return ', 'x = ')) },
    { rule: 'layer-for-function', python: netWith(conv1, right.replaceAll('F.relu', 'nn.ReLU')) },
    { rule: 'layer-not-there', python: netWith(conv1, right.replace('conv1', 'conv')) },
    {
      rule: 'self-parameter-missing',
      python: netWith(conv1, right).replace('forward(self, x)', 'forward(x)'),
    },
    { rule: 'no-forward', python: netWith(conv1, right).replace('forward', 'call') },
    { rule: 'init-misspelt', python: netWith(conv1, right).replace('def __init__', 'def _init_') },
    { rule: 'no-base-class', python: netWith(conv1, right).replace('(nn.Module)', '') },
    { rule: 'this-for-self', python: netWith(conv1, right.replaceAll('self.', 'this.')) },
  ],
});
