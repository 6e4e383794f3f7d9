import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

/** Five blocks as VGG has them, each with one convolution. */
const network: Network = {
  input: [3, 180, 180],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 32, outChannels: 64, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
    { kind: 'conv', inChannels: 64, outChannels: 64, kernel: 3, padding: 1 },
    { kind: 'pool', kernel: 2 },
  ],
};

export const fiveBlocks = valueExercise({
  id: 'five-blocks',
  title: 'Down through five blocks',
  purpose: 'Follow an image through the blocks of VGG, and see where the parameters are.',
  task: `VGG-16 was made for images of 224 x 224, which can be halved five times. A narrow relative, with one convolution per block, gets images of **180 x 180**:

${asCode(network)}

Give the height (and width) after each of the **ten** layers, the parameters of all the convolutions together, and how many numbers would go into a linear layer after them.`,
  hints: [
    'Which layers change the height, and which keep it? What does a padding of 1 do for a window of 3?',
    'Some heights are odd. What happens to the last row when a window of 2 moves by 2?',
    'For the parameters: how deep is each filter, and how many are there? Which layers learn nothing?',
    'The depth at the end is that of the last convolution. What do you multiply it by?',
  ],
  question: networkQuestion(network, {
    steps: 'steps',
    parameters: 'parameters',
    features: 'features',
  }),
  parts: [
    { name: 'steps', label: 'the height after each of the ten layers, a list', points: 3 },
    { name: 'parameters', label: 'the parameters of all convolutions together', points: 1 },
    { name: 'features', label: 'how many numbers go into a linear layer', points: 1 },
  ],
});
