import { valueExercise } from '../../check/values';
import { networkQuestion, type Network } from '../../mistake';
import { asCode } from '../code';

const network: Network = {
  input: [1, 30, 30],
  layers: [
    { kind: 'conv', inChannels: 1, outChannels: 8, kernel: 3 },
    { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 4, stride: 2 },
  ],
};

export const multiplyAdds = valueExercise({
  id: 'multiply-adds',
  title: 'How many multiplications?',
  purpose: 'Count the multiply-adds of a convolution: how much it computes.',
  task: `A grey image of **30 x 30** goes through two convolutions:\n\n${asCode(network)}\n\nHow many times does each of them multiply a weight by a number of its input? (A bias is only added.)`,
  hints: [
    'How many multiplications does one number of the output take?',
    'How many numbers does the layer output in all?',
    'How large is the output of the second layer, and how deep is its input?',
  ],
  question: networkQuestion(network, { multiplyAddsOfEach: 'ofEach' }),
  parts: [{ name: 'ofEach', label: 'the multiply-adds of each layer, a list of two', points: 4 }],
});
