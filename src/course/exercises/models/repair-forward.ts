import { pythonExercise } from '../../check/python';

const broken = `class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(8, 8, 3, padding=1)
        self.conv2 = nn.Conv2d(8, 8, 5, padding=2)

    def forward(self, x):
        y = F.relu(self.conv1(x))
        y = F.relu(self.conv2(x))
        return y
`;

export const repairForward = pythonExercise({
  id: 'repair-forward',
  title: 'Repair: a layer that does nothing',
  purpose: 'Follow a tensor through `forward`, and find the step that drops it.',
  task: `This part of a network takes 8 feature maps of 20 x 20 and gives 8 of the same size. PyTorch runs it without complaint, but the weights of **the first convolution never change** in training. The image is meant to go through both convolutions, each followed by ReLU. Repair it, **in Python**, and change no more than you need to.`,
  hints: [
    'What goes into each line of `forward`, and what does it set?',
    'Which line uses the output of the first convolution?',
    "Why doesn't PyTorch complain? Compare the shape that the second convolution gets with the one it should get.",
  ],
  given: broken,
  label: 'the repaired model',
  points: 2,
  input: [1, 8, 20, 20],
  reference: [
    { kind: 'conv', inChannels: 8, outChannels: 8, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'conv', inChannels: 8, outChannels: 8, kernel: 5, padding: 2 },
    { kind: 'relu' },
  ],
  wrong: [
    { rule: 'result-not-used', python: broken.replaceAll('F.relu(self', '(self') },
    { rule: 'returns-no-tensor', python: broken.replace('return y', 'y') },
    { rule: 'self-forgotten', python: broken.replace('(self.conv2(x)', '(conv2(y)') },
    { rule: 'wrong-kernel', python: broken.replace('conv2(x)', 'conv1(y)') },
  ],
});
