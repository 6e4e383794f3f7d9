/** Networks that several exercises are about. */
import type { ModelLayer } from '../mistake/models';
import type { ConvLayer, Network } from '../mistake';

/** The first convolution of the quiz. */
const quizConv1: ConvLayer = { kind: 'conv', inChannels: 3, outChannels: 10, kernel: 3 };

/** The second convolution of the quiz. */
export const quizConv2: ConvLayer = {
  kind: 'conv',
  inChannels: 10,
  outChannels: 20,
  kernel: 5,
  padding: 2,
};

/** Like the quiz, but with other numbers: doing this one does not give the quiz away. */
export const smallerNetwork: Network = {
  input: [3, 62, 62],
  layers: [
    { kind: 'conv', inChannels: 3, outChannels: 8, kernel: 3 },
    { kind: 'pool', kernel: 3 },
    { kind: 'conv', inChannels: 8, outChannels: 16, kernel: 5, padding: 2 },
    { kind: 'pool', kernel: 2 },
  ],
};

/** The quiz: a colour image of 130 x 130 pixels and four layers. */
export const quizNetwork: Network = {
  input: [3, 130, 130],
  layers: [quizConv1, { kind: 'pool', kernel: 4 }, quizConv2, { kind: 'pool', kernel: 2 }],
};

/** Reads digits of 28 x 28 pixels: the network that two exercises on flattening have repaired. */
export const digitReader: readonly ModelLayer[] = [
  { kind: 'conv', inChannels: 1, outChannels: 16, kernel: 5 },
  { kind: 'relu' },
  { kind: 'pool', kernel: 2, stride: 2 },
  { kind: 'conv', inChannels: 16, outChannels: 32, kernel: 5 },
  { kind: 'relu' },
  { kind: 'pool', kernel: 2, stride: 2 },
  { kind: 'flatten' },
  { kind: 'linear', inFeatures: 512, outFeatures: 10 },
];
