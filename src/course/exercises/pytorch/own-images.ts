import { gives, hasWeights } from '../../check/models';
import { pythonExercise } from '../../check/python';

const forDigits = `class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 5, padding=2)
        self.conv2 = nn.Conv2d(8, 16, 3, padding=1)
        self.classify = nn.Linear(16 * 7 * 7, 10)

    def forward(self, x):
        half = F.max_pool2d(F.relu(self.conv1(x)), 2)
        quarter = F.max_pool2d(F.relu(self.conv2(half)), 2)
        return self.classify(quarter.flatten(1))
`;
/** With other numbers for the first layer, and for the last. */
const changed = (first: string, last: string) =>
  forDigits.replace('(1, 8, 5', `(${first}, 8, 5`).replace('16 * 7 * 7, 10', last);

export const ownImages = pythonExercise({
  id: 'own-images',
  title: 'Your own images',
  purpose: 'Fit a network to other images and other classes, and change nothing else.',
  task: `This network reads digits. You have photos of your own: in **colour**, **32 x 32** pixels, of **4 kinds** of things. Change the network, **in Python**, so that it takes them and gives one score for each kind. Change only what must change.`,
  hints: [
    'Which layer sees the image first, and what about the image is new to it?',
    'Do convolutions need to know how high and wide their input is? Which layer does?',
    'How often is the image halved before it reaches the last layer, and what is left of 32 pixels?',
  ],
  given: forDigits,
  label: 'the network',
  points: 3,
  input: [1, 3, 32, 32],
  reference: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 5, padding: 2 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 3, padding: 1 },
    { kind: 'relu' },
    { kind: 'pool', kernel: 2, stride: 2 },
    { kind: 'flatten' },
    { kind: 'linear', inFeatures: 1024, outFeatures: 4 },
  ],
  requirements: [
    hasWeights('the first convolution', [8, 3, 5, 5], 0),
    gives('the shape at the end', [1, 4]),
  ],
  wrong: [
    { rule: 'wrong-features', python: changed('3', '16 * 7 * 7, 4') },
    { rule: 'features-before-pooling', python: changed('3', '16 * 16 * 16, 4') },
    { rule: 'wrong-outputs', python: changed('3', '16 * 8 * 8, 10') },
    { rule: 'wrong-colours', python: changed('1', '16 * 8 * 8, 4') },
    { rule: 'channels-from-size', python: changed('32', '16 * 8 * 8, 4') },
  ],
});
