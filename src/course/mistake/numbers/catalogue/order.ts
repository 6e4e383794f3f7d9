/** Mistakes about the order of dimensions, (N, C, H, W), and of the numbers in a flattened image. */
import { toPair, type Pair } from '../../../../shape';
import type { NumberMistake } from '../rules';

const swapped = ([height, width]: Pair): Pair => [width, height];

type Argument = 'kernel' | 'stride' | 'padding' | 'dilation';

/** Arguments of a layer that are pairs, each read with the width first. */
function pairSwapped(form: string, likelihood: 1 | 3, names: readonly Argument[]): NumberMistake {
  const what = names.length > 1 ? 'a layer’s pair' : `the pair of the ${form}`;
  return {
    rule: 'width-before-height',
    form,
    message: `Height and width seem to be swapped in ${what}. In a pair, the height comes first, as in a shape.`,
    hint: 'Which number of the pair belongs to the rows?',
    likelihood,
    change: (rules) => ({
      window(layer, input, axis) {
        const pairs = names.flatMap((name): [Argument, Pair][] => {
          const value = layer[name];
          return value === undefined ? [] : [[name, swapped(toPair(value))]];
        });
        return rules.window({ ...layer, ...Object.fromEntries(pairs) }, input, axis);
      },
    }),
  };
}

const pairMistakes: readonly NumberMistake[] = [
  {
    rule: 'width-before-height',
    message:
      'Width and height seem to be swapped. A shape counts rows before columns, so the height comes first.',
    hint: 'How many rows does the image have, and how many columns?',
    likelihood: 3,
    change: (rules) => ({
      shape: (batch, { depth, height, width }) =>
        rules.shape(batch, { depth, height: width, width: height }),
      pair: (pair, at) => (at === 'image' ? rules.pair(pair, at) : swapped(rules.pair(pair, at))),
    }),
  },
  ...(['end', 'image'] as const).map((place): NumberMistake => ({
    rule: 'width-before-height',
    form: `at the ${place}`,
    message:
      place === 'end'
        ? 'Width and height seem to be swapped at the end. The height comes first, as in a shape.'
        : 'The height and the width of the image seem to be swapped. The height comes first.',
    hint: 'How many rows does the image have, and how many columns?',
    likelihood: 2,
    change: (rules) => ({
      pair: (pair, at) => (at === place ? swapped(rules.pair(pair, at)) : rules.pair(pair, at)),
    }),
  })),
  pairSwapped('pairs', 3, ['kernel', 'stride', 'padding', 'dilation']),
  ...(['kernel', 'stride', 'padding', 'dilation'] as const).map((name) =>
    pairSwapped(name, 1, [name]),
  ),
];

export const shapeMistakes: readonly NumberMistake[] = [
  ...pairMistakes,
  {
    rule: 'channels-last',
    message:
      'The channels seem to come last, as in image files. PyTorch puts them before the height.',
    hint: 'What do the letters of (N, C, H, W) stand for?',
    likelihood: 3,
    change: (rules) => ({
      shape: (batch, volume) => {
        const [n, c, h, w] = rules.shape(batch, volume);
        return [n!, h!, w!, c!];
      },
    }),
  },
  {
    rule: 'batch-last',
    message: 'The number of images seems to come last. The batch is the outermost dimension.',
    hint: 'Along which dimension do you move to get to the next image?',
    likelihood: 1,
    change: (rules) => ({
      shape: (batch, volume) => {
        const [n, ...rest] = rules.shape(batch, volume);
        return [...rest, n!];
      },
    }),
  },
  {
    rule: 'grey-as-colour',
    message:
      'The number of channels seems to be that of a colour image. A grey image has one number for each pixel.',
    hint: 'How many numbers does one grey pixel take?',
    likelihood: 2,
    change: (rules) => ({
      shape: (batch, volume) =>
        rules.shape(batch, { ...volume, depth: volume.depth === 1 ? 3 : volume.depth }),
    }),
  },
  {
    rule: 'colour-as-grey',
    message:
      'The number of channels seems to be that of a grey image. A colour image has several numbers for each pixel.',
    hint: 'Which numbers make up one pixel of a colour image?',
    likelihood: 2,
    change: (rules) => ({
      shape: (batch, volume) =>
        rules.shape(batch, { ...volume, depth: volume.depth === 3 ? 1 : volume.depth }),
    }),
  },
  {
    rule: 'batch-of-one',
    message: 'The batch seems to have only one image, but it has several.',
    hint: 'Which number of the shape counts the images?',
    likelihood: 2,
    change: (rules) => ({ shape: (_batch, volume) => rules.shape(1, volume) }),
  },
];

export const orderMistakes: readonly NumberMistake[] = [
  {
    rule: 'channels-last-order',
    message:
      'That seems to be the place with the channels last. PyTorch writes one channel after another: (C, H, W).',
    hint: 'Which numbers come first: all of one channel, or one from each channel?',
    likelihood: 3,
    change: () => ({
      flatIndex: ({ channel, row, column }, { depth, width }) =>
        (row * width + column) * depth + channel,
    }),
  },
  {
    rule: 'column-by-column',
    message:
      'Rows and columns seem to be swapped: within a channel, the numbers are written row by row.',
    hint: 'How many numbers do you pass when you go down by one row?',
    likelihood: 3,
    change: () => ({
      flatIndex: ({ channel, row, column }, { height, width }) =>
        channel * height * width + column * height + row,
    }),
  },
  {
    rule: 'row-times-height',
    message:
      'The length of a row seems to be the height of the image. A row has as many numbers as there are columns.',
    hint: 'How many numbers are in one row?',
    likelihood: 2,
    change: () => ({
      flatIndex: ({ channel, row, column }, { height, width }) =>
        channel * height * width + row * height + column,
    }),
  },
  {
    rule: 'counted-from-one',
    message: 'The index seems to be counted from 1. The first number has the index 0.',
    hint: 'What is the index of the number at channel 0, row 0, column 0?',
    likelihood: 3,
    change: (rules) => ({
      flatIndex: (place, volume) => rules.flatIndex(place, volume) + 1,
    }),
  },
  {
    rule: 'channel-size-left-out',
    message: 'A channel seems to be counted as one row. It holds height times width numbers.',
    hint: 'How many numbers come before the second channel starts?',
    likelihood: 2,
    change: () => ({
      flatIndex: ({ channel, row, column }, { width }) => channel * width + row * width + column,
    }),
  },
];
