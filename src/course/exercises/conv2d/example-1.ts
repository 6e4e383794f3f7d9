import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

const network: Network = {
  input: [1, 200, 200],
  layers: [{ kind: 'conv', inChannels: 1, outChannels: 16, kernel: 2, stride: 2 }],
};

export const example1 = valueExercise({
  id: 'example-1',
  title: 'What one layer does to an image',
  purpose: 'Predict the depth, the size and the number of parameters of a convolution.',
  task: `A grey image of **200 x 200** pixels goes through this layer:\n\n${asCode(network)}\n\nWhat depth and what size (height and width are equal) come out, and how many numbers does the layer learn?`,
  hints: [
    'What does each of the three numbers in the brackets say, and what does the option after them say?',
    'At how many places along a row does the window stop if it moves two pixels at a time?',
    'A filter has a weight for each of its cells, in each channel of its input. What else does it learn?',
  ],
  question: networkQuestion(network, { depth: 'depth', size: 'size', parameters: 'parameters' }),
  parts: [
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'size', label: 'how many pixels high (and wide)', points: 1 },
    { name: 'parameters', label: 'how many numbers the layer learns', points: 2 },
  ],
});
