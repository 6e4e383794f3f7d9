/** Mistakes about the number of parameters, K · F · F · D + K, and of multiply-adds. */
import { toPair } from '../../../../shape';
import type { NumberMistake } from '../rules';

export const parameterMistakes: readonly NumberMistake[] = [
  {
    rule: 'input-depth-left-out',
    message:
      'The depth of the input seems to be left out. A filter is a stack as deep as its input, not a single table.',
    hint: 'How many weights has one filter for a colour picture?',
    likelihood: 3,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights({ ...conv, inChannels: 1, groups: 1 }),
    }),
  },
  {
    rule: 'kernel-not-squared',
    message:
      'The kernel size seems to be counted once. A filter has a height and a width (a widespread text lost one of them in print).',
    hint: 'How many cells has a table of 3 by 3?',
    likelihood: 3,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights(conv) / toPair(conv.kernel)[0],
    }),
  },
  {
    rule: 'input-depth-as-three',
    message:
      'The depth of the input seems to be taken as that of a colour picture. Behind another layer it is as deep as what that layer makes.',
    hint: 'What goes into this layer: the picture, or the output of another layer?',
    likelihood: 2,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights({ ...conv, inChannels: 3, groups: 1 }),
    }),
  },
  {
    rule: 'no-biases',
    message: 'The biases seem to be left out: every filter learns one number more.',
    hint: 'What is added to the sum of the products of a filter?',
    likelihood: 3,
    change: () => ({ biases: () => 0 }),
  },
  {
    rule: 'biases-always',
    message: 'Biases seem to be counted, but this layer is told to have none.',
    hint: 'What does `bias: false` say?',
    likelihood: 3,
    change: () => ({ biases: ({ outChannels }) => outChannels }),
  },
  {
    rule: 'one-bias',
    message: 'One bias seems to be counted for the whole layer. Each filter has its own.',
    hint: 'How many numbers are added, one for each what?',
    likelihood: 2,
    change: (rules) => ({ biases: (conv) => Math.min(1, rules.biases(conv)) }),
  },
  {
    rule: 'bias-for-each-channel',
    message:
      'A bias seems to be counted for each channel of each filter. A filter adds everything up first and then one bias.',
    hint: 'How many numbers does one filter make at one place?',
    likelihood: 1,
    change: (rules) => ({ biases: (conv) => rules.biases(conv) * conv.inChannels }),
  },
  {
    rule: 'one-filter-only',
    message: 'Only one filter seems to be counted. The layer has as many as channels come out.',
    hint: 'How many filters does the layer have?',
    likelihood: 3,
    change: (rules) => ({
      filters: () => 1,
      biases: (conv) => Math.min(1, rules.biases(conv)),
    }),
  },
  {
    rule: 'weights-not-shared',
    message:
      'The weights seem to be counted once for every place of the window. A filter has the same weights at all places.',
    hint: 'Does a filter learn new weights when it moves on by a pixel?',
    likelihood: 2,
    change: (rules) => ({
      parameters: (parts, output) => rules.parameters(parts, output) * output.height * output.width,
    }),
  },
  {
    rule: 'ignored-groups',
    message: 'The groups seem to be overlooked: a filter sees only the channels of its own group.',
    hint: 'Into how many groups are the channels divided, and how many are in one?',
    likelihood: 3,
    change: (rules) => ({ filterWeights: (conv) => rules.filterWeights({ ...conv, groups: 1 }) }),
  },
  {
    rule: 'pool-has-weights',
    message:
      'The pooling seems to be given weights. It only takes the largest number of a window, or the mean.',
    hint: 'What would a pooling have to learn?',
    likelihood: 2,
    change: () => ({
      poolParameters: ({ kernel }) => toPair(kernel)[0] * toPair(kernel)[1],
    }),
  },
];

export const multiplyAddMistakes: readonly NumberMistake[] = [
  {
    rule: 'one-place-only',
    message:
      'Only one place of the window seems to be counted. The multiplications are made anew at each place.',
    hint: 'How many numbers does each filter make?',
    likelihood: 3,
    change: () => ({ multiplyAdds: (weights) => weights }),
  },
  {
    rule: 'places-of-the-input',
    message:
      'The pixels of the input seem to be counted. The window is placed once for each number of the output.',
    hint: 'At how many places does the window stop?',
    likelihood: 2,
    change: () => ({
      multiplyAdds: (weights, _output, input) => weights * input.height * input.width,
    }),
  },
  {
    rule: 'places-along-one-side',
    message: 'The places along one side seem to be counted. The window moves down as well.',
    hint: 'How many places are there in all rows together?',
    likelihood: 2,
    change: () => ({ multiplyAdds: (weights, output) => weights * output.width }),
  },
];
