import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';

/** The layers that slide a window; ReLU changes no shape. */
const network: Network = {
  input: [1, 200, 200],
  layers: [
    { kind: 'conv', inChannels: 1, outChannels: 16, kernel: 2, stride: 2 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
  ],
};

export const sevenLayersShapes = valueExercise({
  id: 'seven-layers-shapes',
  title: 'Shapes in a stack of seven layers',
  purpose: 'Follow an image through a Sequential, and say how many numbers come out.',
  task: 'A grey image of **200 x 200** pixels goes through this stack:\n\n```typescript\nnew nn.Sequential(\n  new nn.Conv2d(1, 16, 2, { stride: 2 }),\n  new nn.MaxPool2d(2, 2),\n  new nn.ReLU(true),\n  new nn.Conv2d(16, 32, 3, { padding: 1 }),\n  new nn.ReLU(true),\n  new nn.MaxPool2d(2, 2),\n  new nn.ReLU(true),\n);\n```\n\nGive the height (and width) after each of the **four** layers that slide a window (the ReLUs change neither), the depth at the end, and how many numbers come out in all.',
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
