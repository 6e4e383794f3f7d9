/** Mistakes about the number of parameters, K · F · F · D + K. */
import { toPair } from '../../../../shape';
import type { ConvLayer } from '../network';
import { rightRules, type NumberMistake } from '../rules';
import { cellsOf, numbersIn } from './products';

export const parameterMistakes: readonly NumberMistake[] = [
  {
    rule: 'input-depth-left-out',
    message:
      'The depth of the input seems to be left out. A filter is a stack as deep as its input, not a single table.',
    hint: 'How many weights does one filter have for a colour image?',
    likelihood: 3,
    change: () => ({
      filterWeights: (conv) => rightRules.filterWeights({ ...conv, inChannels: 1, groups: 1 }),
    }),
  },
  {
    rule: 'kernel-not-squared',
    message:
      'The kernel size seems to be counted once. A filter has a height and a width (one of them got lost in the formula of the lesson “Convolutional Layers in PyTorch”).',
    hint: 'How many cells does a table of 3 x 3 have?',
    likelihood: 3,
    change: (rules) => ({
      filterWeights: (conv) =>
        rules.filterWeights({ ...conv, kernel: [1, toPair(conv.kernel)[1]] }),
    }),
  },
  {
    rule: 'kernel-doubled',
    message: 'The kernel size seems to be doubled. A table of weights has rows and columns.',
    hint: 'How many cells does a table of 3 x 3 have?',
    likelihood: 1,
    change: (rules) => ({
      filterWeights: (conv) =>
        rules.filterWeights({ ...conv, kernel: [1, 2 * toPair(conv.kernel)[1]] }),
    }),
  },
  {
    rule: 'output-depth-as-input',
    message: 'A filter seems to be as deep as the output of the layer. It is as deep as the input.',
    hint: 'Which of the first two numbers of `Conv2d` says how deep a filter is?',
    likelihood: 2,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights({ ...conv, inChannels: conv.outChannels }),
    }),
  },
  {
    rule: 'input-depth-as-three',
    message:
      'The depth of the input seems to be that of a colour image. After another layer, the input is as deep as that layer makes it.',
    hint: 'What goes into this layer: the image, or the output of another layer?',
    likelihood: 2,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights({ ...conv, inChannels: 3, groups: 1 }),
    }),
  },
  {
    rule: 'no-biases',
    message: 'The biases seem to be left out: every filter learns one more number.',
    hint: 'What is added to the sum of the products of a filter?',
    likelihood: 3,
    change: () => ({ biases: () => 0 }),
  },
  {
    rule: 'biases-always',
    message: 'Biases seem to be counted, but this layer has none.',
    hint: 'What does `bias: false` mean?',
    likelihood: 3,
    change: () => ({ biases: ({ outChannels }) => outChannels }),
  },
  {
    rule: 'one-bias',
    message: 'One bias seems to be counted for the whole layer. Each filter has its own.',
    hint: 'How many biases does the layer need so that every filter has one?',
    likelihood: 2,
    change: (rules) => ({ biases: (conv) => Math.min(1, rules.biases(conv)) }),
  },
  {
    rule: 'bias-for-each-channel',
    message:
      'A bias seems to be counted for each channel of each filter. A filter adds everything up first and then adds one bias.',
    hint: 'How many numbers does one filter make at one place?',
    likelihood: 1,
    change: (rules) => ({ biases: (conv) => rules.biases(conv) * conv.inChannels }),
  },
  {
    rule: 'bias-for-each-channel',
    form: 'of the input',
    message: 'A bias seems to be counted for each channel of the input. Each filter has one.',
    hint: 'What is a bias added to, and how many of these are there?',
    likelihood: 2,
    // With one channel that is one bias for the whole layer.
    change: (rules) => ({
      biases: (conv) =>
        conv.bias === false || conv.inChannels === 1 ? rules.biases(conv) : conv.inChannels,
    }),
  },
  {
    rule: 'bias-for-each-weight',
    message:
      'A bias seems to be counted for each weight. A filter adds everything up first and then adds one bias.',
    hint: 'How many numbers does one filter make at one place?',
    likelihood: 1,
    change: (rules) => ({ biases: (conv) => rules.biases(conv) * rules.filterWeights(conv) }),
  },
  {
    rule: 'bias-for-each-group',
    message: 'One bias seems to be counted for each group. Each filter has its own.',
    hint: 'What is a bias added to, and how many of these are there?',
    likelihood: 1,
    // With one group that is one bias for the whole layer.
    change: (rules) => ({
      biases: (conv) =>
        conv.bias === false || isOneGroup(conv) ? rules.biases(conv) : conv.groups!,
    }),
  },
  {
    rule: 'one-filter-only',
    message:
      'Only one filter seems to be counted. The layer has as many filters as output channels.',
    hint: 'How many filters does the layer have?',
    likelihood: 3,
    change: (rules) => ({
      filters: () => 1,
      biases: (conv) => Math.min(1, rules.biases(conv)),
    }),
  },
  {
    rule: 'one-filter-only',
    form: 'but all biases',
    message:
      'The weights of only one filter seem to be counted, but all the biases. The layer has as many filters as output channels.',
    hint: 'How many filters does the layer have?',
    likelihood: 1,
    change: () => ({ filters: () => 1 }),
  },
  {
    rule: 'weights-not-shared',
    message:
      'The weights seem to be counted once for every place of the window. A filter has the same weights at all places.',
    hint: 'Does a filter learn new weights when it moves by a pixel?',
    likelihood: 2,
    change: (rules) => ({
      parameters: (parts, output, conv) =>
        rules.parameters(parts, output, conv) * output.height * output.width,
    }),
  },
  {
    rule: 'ignored-groups',
    message: 'The groups seem to be missing: a filter sees only the channels of its own group.',
    hint: 'How many groups are the channels divided into, and how many channels are in one?',
    likelihood: 3,
    change: (rules) => ({ filterWeights: (conv) => rules.filterWeights({ ...conv, groups: 1 }) }),
  },
  ...(['', 'biases, too'] as const).map((form): NumberMistake => ({
    rule: 'one-kernel-for-all-groups',
    ...(form && { form }),
    message: 'The filters of only one group seem to be counted. Each group has its own filters.',
    hint: 'How many filters are there if 6 channels come out of 2 groups?',
    likelihood: form ? 1 : 2,
    change: (rules) => ({
      filters: (conv) => rules.filters(conv) / (conv.groups ?? 1),
      ...(form && { biases: (conv) => rules.biases(conv) / (conv.groups ?? 1) }),
    }),
  })),
  {
    rule: 'groups-multiply',
    message:
      'The groups seem to multiply the weights. A filter in a group looks at fewer channels, so it has fewer weights.',
    hint: 'How many of 4 channels does a filter look at when there are 2 groups?',
    likelihood: 1,
    change: (rules) => ({
      filterWeights: (conv) => rules.filterWeights({ ...conv, groups: 1 }) * (conv.groups ?? 1),
    }),
  },
  ...(['', 'in each channel'] as const).map((form): NumberMistake => ({
    rule: 'pool-has-weights',
    ...(form && { form }),
    message:
      'The pooling seems to be given weights. It only takes the largest number of each window, or the mean.',
    hint: 'What would a pooling have to learn?',
    likelihood: form ? 1 : 2,
    change: () => ({
      poolParameters: ({ kernel }, { depth }) => cellsOf(kernel) * (form ? depth : 1),
    }),
  })),
  {
    rule: 'activations-for-parameters',
    message:
      'These seem to be the numbers that the layer computes for an image. Parameters are the numbers that a layer learns.',
    hint: 'Which of the two changes with every image?',
    likelihood: 2,
    change: () => ({
      parameters: (_parts, output) => numbersIn(output),
      poolParameters: (_layer, output) => numbersIn(output),
    }),
  },
];

function isOneGroup({ groups = 1 }: ConvLayer): boolean {
  return groups === 1;
}
