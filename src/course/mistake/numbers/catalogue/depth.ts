/** Mistakes about which layers count, the depth, and the numbers in a volume. */
import type { NumberMistake } from '../rules';

export const depthMistakes: readonly NumberMistake[] = [
  {
    rule: 'channels-multiplied',
    message:
      'The numbers of channels seem to be multiplied. A filter looks at all the channels of its input and makes one channel from them.',
    hint: 'How many channels does one filter make, however deep its input is?',
    likelihood: 3,
    change: () => ({
      depth: (layer, before, network) => {
        if (layer.kind !== 'conv') return before;
        // What goes into a layer that is alone need not be colours.
        const isOfColours = layer === network.layers[0] && network.layers.length > 1;
        return isOfColours ? layer.outChannels : before * layer.outChannels;
      },
    }),
  },
  {
    rule: 'channels-multiplied',
    form: 'with the colours',
    message:
      'The numbers of channels seem to be multiplied, including those of the image. A filter looks at all the channels of its input and makes one channel from them.',
    hint: 'How many channels does one filter make, however deep its input is?',
    likelihood: 2,
    change: () => ({
      depth: (layer, before) => (layer.kind === 'conv' ? before * layer.outChannels : before),
    }),
  },
  {
    rule: 'channels-added',
    message:
      'The numbers of channels seem to be added. The output of a convolution has as many channels as the convolution has filters.',
    hint: 'Are the channels of the input still there in the output?',
    likelihood: 1,
    change: () => ({
      depth: (layer, before) => (layer.kind === 'conv' ? before + layer.outChannels : before),
    }),
  },
  ...(['after poolings', 'everywhere'] as const).map((form): NumberMistake => ({
    rule: 'depth-of-the-next-layer',
    form,
    message:
      'That seems to be the depth that the next convolution makes. The output of a layer is as deep as the most recent convolution made it.',
    hint: 'Which convolution has the image been through most recently at this point?',
    likelihood: form === 'everywhere' ? 1 : 2,
    change: (rules) => ({
      depth: (layer, before, network) => {
        const after = network.layers.slice(network.layers.indexOf(layer) + 1);
        const next = after.find((other) => other.kind === 'conv');
        return next && (form === 'everywhere' || layer.kind === 'pool')
          ? next.outChannels
          : rules.depth(layer, before, network);
      },
    }),
  })),
  {
    rule: 'pool-divides-depth',
    message:
      'The pooling seems to reduce the depth as well. It works in each channel separately, so the number of channels stays the same.',
    hint: 'Does a pooling window look into a second channel?',
    likelihood: 2,
    change: (rules) => ({
      depth: (layer, before, network) =>
        layer.kind === 'pool' ? before / 2 : rules.depth(layer, before, network),
    }),
  },
  {
    rule: 'depth-unchanged',
    message:
      'The depth still seems to be that of the image. Each convolution gives it a new depth: its number of filters.',
    hint: 'Which argument of a convolution says how many channels come out?',
    likelihood: 2,
    change: () => ({ depth: (_layer, before) => before }),
  },
  {
    rule: 'in-channels-for-depth',
    message:
      'That seems to be how many channels go into a convolution. How many come out is a separate argument.',
    hint: 'Which comes first in `Conv2d`, `inChannels` or `outChannels`?',
    likelihood: 2,
    // In the first convolution that would be the same as a depth that stays.
    change: (rules) => ({
      depth: (layer, before, network) =>
        layer.kind === 'conv' && layer !== network.layers.find(({ kind }) => kind === 'conv')
          ? layer.inChannels
          : rules.depth(layer, before, network),
    }),
  },
];

export const volumeMistakes: readonly NumberMistake[] = [
  {
    rule: 'depth-not-counted',
    message: 'The depth seems to be left out: that is how many numbers one channel has.',
    hint: 'How many channels of this size are there?',
    likelihood: 3,
    change: () => ({
      volume: ({ height, width }) => height * width,
    }),
  },
  {
    rule: 'one-side-only',
    message: 'Only the height or the width seems to be counted. A channel has both.',
    hint: 'How many numbers are in a square of 4 x 4?',
    likelihood: 3,
    change: () => ({
      volume: ({ depth, width }) => depth * width,
    }),
  },
  {
    rule: 'one-side-only',
    form: 'the height',
    message: 'Only the height or the width seems to be counted. A channel has both.',
    hint: 'How many numbers are in a square of 4 x 4?',
    likelihood: 2,
    change: () => ({
      volume: ({ depth, height }) => depth * height,
    }),
  },
  {
    rule: 'channels-for-features',
    message:
      'That seems to be only the number of channels. Each channel holds height times width numbers.',
    hint: 'How many numbers are there in one channel?',
    likelihood: 2,
    change: () => ({ volume: ({ depth }) => depth }),
  },
  {
    rule: 'sides-added',
    message:
      'The height, width and depth seem to be added. An image holds depth times height times width numbers.',
    hint: 'How many numbers are in 2 tables of 3 rows and 4 columns?',
    likelihood: 1,
    change: () => ({
      volume: ({ depth, height, width }) => depth + height + width,
    }),
  },
  {
    rule: 'parameters-for-activations',
    message:
      'These seem to be the parameters, which the network learns. The numbers that it computes for one image are its activations.',
    hint: 'Which of the two changes with every image?',
    likelihood: 3,
    change: () => ({ volume: (_volume, parameters) => parameters() }),
  },
  {
    rule: 'parameters-for-activations',
    form: 'weights alone',
    message:
      'These seem to be the weights, which the network learns. The numbers that it computes for one image are its activations.',
    hint: 'Which of the two changes with every image?',
    likelihood: 2,
    // Where the parameters themselves are asked for, leaving out the biases is a different mistake.
    change: () => ({ volume: (_volume, parameters) => parameters({ biases: () => 0 }) }),
  },
  {
    rule: 'parameters-for-activations',
    form: 'one filter',
    message:
      'That seems to be the number of weights of one filter, which the network learns. The numbers that it computes for one image are its activations.',
    hint: 'At how many places does the filter compute a number?',
    likelihood: 1,
    change: () => ({
      volume: (_volume, parameters) => parameters({ biases: () => 0, filters: () => 1 }),
    }),
  },
];
