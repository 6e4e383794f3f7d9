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
  purpose: 'Do the quiz again with new numbers, and get every step of it right.',
  task: `A new colour photo, **86 x 86** pixels, goes through four new layers:\n\n${asCode(network)}\n\nGive the width after each layer, the depth at the end, and how many numbers reach the classifier.`,
  hints: [
    'In how many places can a window of 7 start along a row of 86 pixels?',
    'Windows of 3 lie side by side. Can the row be divided by 3? If not, what happens to the pixels that are left?',
    'The padding of the third layer does not keep the size. How many pixels does the window cost, and how many does the padding put back?',
    'The classifier gets every number of the last box. Which three measures of that box do you multiply?',
  ],
  question: networkQuestion(network, { steps: 'steps', depth: 'depth', features: 'features' }),
  parts: [
    { name: 'steps', label: 'the width after each of the four layers, a list', points: 4 },
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'features', label: 'how many numbers reach the classifier', points: 1 },
  ],
});
