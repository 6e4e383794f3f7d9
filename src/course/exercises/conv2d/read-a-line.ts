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
  purpose: 'Say what a layer does from the line of Python that makes it.',
  task: `In somebody's Python you find this layer:\n\n${asPython(network)}\n\nIt gets a colour image of **100 x 100** pixels. What depth and what size (height and width are equal) come out, and how many numbers does it learn?`,
  hints: [
    'Which of the numbers in the brackets have a name, and what must those without one be, by their order?',
    'How long is a row of the image with its padding? At how many places along it does the window stop?',
    'Is there always room for one more step at the right edge? What happens to what is left over?',
    'How many weights does one filter have, in all of its channels together, and what else does it learn?',
  ],
  question: networkQuestion(network, { depth: 'depth', size: 'size', parameters: 'parameters' }),
  parts: [
    { name: 'depth', label: 'how many channels come out', points: 1 },
    { name: 'size', label: 'how many pixels high (and wide)', points: 1 },
    { name: 'parameters', label: 'how many numbers it learns', points: 2 },
  ],
});
