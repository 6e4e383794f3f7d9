import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asPython } from '../code';

const network: Network = {
  input: [3, 100, 100],
  layers: [{ kind: 'conv', inChannels: 3, outChannels: 24, kernel: 5, stride: 2, padding: 1 }],
};

export const readALine = valueExercise({
  id: 'read-a-line',
  title: 'Read a line of PyTorch',
  purpose: 'Read a line of PyTorch, and predict what its layer does.',
  task: `You find this layer in somebody else's Python:\n\n${asPython(network)}\n\nA colour image of **100 x 100** pixels goes through it. What depth and what size (height and width are equal) come out, and how many numbers does it learn?`,
  hints: [
    'Which numbers in the brackets have a name? And what do those without one mean, going by their order?',
    'How long is a row of the image with its padding? At how many places along it does the window stop?',
    'Does the last step still fit at the right edge? If not, what happens to the pixels that are left?',
    'How many weights does one filter have, in all of its channels together, and what else does it learn?',
  ],
  question: networkQuestion(network, { depth: 'depth', size: 'size', parameters: 'parameters' }),
  parts: [
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'size', label: 'how many pixels high (and wide)', points: 1 },
    { name: 'parameters', label: 'how many numbers it learns', points: 2 },
  ],
});
