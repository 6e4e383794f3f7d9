import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

const network: Network = {
  input: [3, 64, 64],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 6, kernel: 3, dilation: 2 },
    { kind: 'conv', inChannels: 6, outChannels: 6, kernel: 3, dilation: 4, padding: 2 },
    { kind: 'conv', inChannels: 6, outChannels: 8, kernel: 5, dilation: 3, stride: 2 },
  ],
};

export const dilated = valueExercise({
  id: 'dilated',
  title: 'Spread kernels',
  purpose: 'Use the shape formula with dilation.',
  task: `An image of 3 x **64 x 64** goes through three dilated convolutions:\n\n${asCode(network)}\n\nHow wide is the output of each?`,
  hints: [
    'Draw a kernel of 3 with dilation 2 along a row. From its first weight to its last, how many pixels does it span?',
    'How many steps does it take from the first weight of a kernel of 5 to the last, and how long is each step with dilation 3?',
    'Once you know how many pixels each kernel spans, where in the formula does that number go?',
  ],
  question: networkQuestion(network, { steps: 'steps' }),
  parts: [{ name: 'steps', label: 'the width after each layer, a list of three', points: 6 }],
});
