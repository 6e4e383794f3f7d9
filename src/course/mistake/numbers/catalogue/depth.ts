/** Mistakes about which layers count, the depth, and the numbers in a volume. */
import type { NumberMistake } from '../rules';

export const depthMistakes: readonly NumberMistake[] = [
  {
    rule: 'channels-multiplied',
    message:
      'The numbers of channels seem to be multiplied. A filter looks at all channels of its input and makes one channel of all of them.',
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
      'The numbers of channels seem to be multiplied, the colours too. A filter looks at all channels of its input and makes one channel of all of them.',
    hint: 'How many channels does one filter make, however deep its input is?',
    likelihood: 2,
    change: () => ({
      depth: (layer, before) => (layer.kind === 'conv' ? before * layer.outChannels : before),
    }),
  },
  {
    rule: 'channels-added',
    message:
      'The numbers of channels seem to be added. What comes out of a convolution has as many channels as it has filters.',
    hint: 'Are the channels that went in still there in what comes out?',
    likelihood: 1,
    change: () => ({
      depth: (layer, before) => (layer.kind === 'conv' ? before + layer.outChannels : before),
    }),
  },
  ...(['after poolings', 'everywhere'] as const).map((form): NumberMistake => ({
    rule: 'depth-of-the-next-layer',
    form,
    message:
      'That seems to be the depth that the next convolution makes. What comes out of a layer is as deep as the last convolution so far has made it.',
    hint: 'Which convolution has the image gone through last, here?',
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
      'The pooling seems to make the depth smaller as well. It works in each channel by itself and leaves their number alone.',
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
      'The depth seems to be still that of the picture. Each convolution sets it anew, by its number of filters.',
    hint: 'Which argument of a convolution says how many channels come out?',
    likelihood: 2,
    change: () => ({ depth: (_layer, before) => before }),
  },
  {
    rule: 'in-channels-for-depth',
    message:
      'That seems to be the number of channels that go into a convolution. Asked is how many come out.',
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
    message: 'The depth seems to be left out: those are the numbers of one channel.',
    hint: 'How many channels of this size are there?',
    likelihood: 3,
    change: () => ({
      volume: ({ height, width }) => height * width,
    }),
  },
  {
    rule: 'one-side-only',
    message: 'Only one side seems to be counted. A channel has a height and a width.',
    hint: 'How many numbers are in a square of 4 by 4?',
    likelihood: 3,
    change: () => ({
      volume: ({ depth, width }) => depth * width,
    }),
  },
  {
    rule: 'one-side-only',
    form: 'the height',
    message: 'Only one side seems to be counted. A channel has a height and a width.',
    hint: 'How many numbers are in a square of 4 by 4?',
    likelihood: 2,
    change: () => ({
      volume: ({ depth, height }) => depth * height,
    }),
  },
  {
    rule: 'channels-for-features',
    message:
      'That seems to be the number of channels alone. Each channel holds height times width numbers.',
    hint: 'How many numbers are there in one channel?',
    likelihood: 2,
    change: () => ({ volume: ({ depth }) => depth }),
  },
  {
    rule: 'sides-added',
    message: 'The sides seem to be added. A box holds depth times height times width numbers.',
    hint: 'How many numbers are in 2 tables of 3 rows and 4 columns?',
    likelihood: 1,
    change: () => ({
      volume: ({ depth, height, width }) => depth + height + width,
    }),
  },
  {
    rule: 'parameters-for-activations',
    message:
      'These seem to be the parameters, which the network learns. Asked is how many numbers come out for one picture: its activations.',
    hint: 'Which of the two changes with every picture?',
    likelihood: 3,
    change: () => ({ volume: (_volume, parameters) => parameters() }),
  },
  {
    rule: 'parameters-for-activations',
    form: 'weights alone',
    message:
      'These seem to be the weights, which the network learns. Asked is how many numbers come out for one picture: its activations.',
    hint: 'Which of the two changes with every picture?',
    likelihood: 2,
    // Where the parameters themselves are asked for, leaving out the biases is a different mistake.
    change: () => ({ volume: (_volume, parameters) => parameters({ biases: () => 0 }) }),
  },
  {
    rule: 'parameters-for-activations',
    form: 'one filter',
    message:
      'That seems to be the weights of one filter, which the network learns. The numbers that come out for one image are its activations.',
    hint: 'At how many places does the filter give a number?',
    likelihood: 1,
    change: () => ({
      volume: (_volume, parameters) => parameters({ biases: () => 0, filters: () => 1 }),
    }),
  },
];
