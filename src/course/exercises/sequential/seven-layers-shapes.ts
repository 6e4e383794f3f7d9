import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';

/** The layers that slide a window; ReLU changes no shape. */
const network: Network = {
  input: [3, 96, 96],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 12, kernel: 5, stride: 2, padding: 2 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 12, outChannels: 24, kernel: 3 },
    { kind: 'pool', kernel: 2 },
  ],
};

export const sevenLayersShapes = valueExercise({
  id: 'seven-layers-shapes',
  title: 'Shapes in a stack of seven layers',
  purpose: 'Follow an image through a Sequential, and work out how many numbers come out.',
  task: 'A colour image of **96 x 96** pixels goes through this stack:\n\n```typescript\nnew nn.Sequential(\n  new nn.Conv2d(3, 12, 5, { stride: 2, padding: 2 }),\n  new nn.MaxPool2d(2, 2),\n  new nn.ReLU(true),\n  new nn.Conv2d(12, 24, 3),\n  new nn.ReLU(true),\n  new nn.MaxPool2d(2, 2),\n  new nn.ReLU(true),\n);\n```\n\nGive the height (and width) after each of the **four** layers that slide a window (the ReLUs change neither), the depth at the end, and how many numbers come out in all.',
  hints: [
    'Which of the seven layers change height and width at all?',
    'What does each of the four do to the height? Which height do you get after each one?',
    'Which argument of the last convolution says how many channels come out?',
  ],
  question: networkQuestion(network, { steps: 'steps', depth: 'depth', features: 'features' }),
  parts: [
    { name: 'steps', label: 'the height after each of the four layers, a list', points: 4 },
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'features', label: 'how many numbers come out', points: 2 },
  ],
});
