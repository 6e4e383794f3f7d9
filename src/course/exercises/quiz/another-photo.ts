import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

/** Chosen so that the answers stay distinct, whatever mistake is made. */
const network: Network = {
  input: [3, 86, 86],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 7 },
    { kind: 'pool', kernel: 3 },
    { kind: 'conv', inChannels: 8, outChannels: 20, kernel: 7, padding: 2 },
    { kind: 'pool', kernel: 2 },
  ],
};

export const anotherPhoto = valueExercise({
  id: 'another-photo',
  title: 'Another photo',
  purpose: 'Do the quiz again with other numbers, and every step of it.',
  task: `Another colour photo, **86 x 86** pixels, goes through four other layers:\n\n${asCode(network)}\n\nWrite the width after each layer, the depth at the end, and how many numbers reach the classifier.`,
  hints: [
    'How many places does a window of 7 have along a row of 86 pixels?',
    'Windows of 3 lie side by side. Is the row divisible by 3, and if not, what happens to the rest?',
    'The padding of the third layer does not keep the size. How much does the window cost, and how much is put around?',
    'Multiply three numbers: which?',
  ],
  question: networkQuestion(network, { steps: 'steps', depth: 'depth', features: 'features' }),
  parts: [
    { name: 'steps', label: 'the width after each of the four layers, a list', points: 4 },
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'features', label: 'how many numbers reach the classifier', points: 1 },
  ],
});
