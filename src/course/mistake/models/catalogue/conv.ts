/** Mistakes in writing a convolution. */
import { toPair, type NumberOrPair } from '../../../../shape';
import { capital, inEachLayer, type LayerMistake } from './model-mistake';

/** A number or pair, changed along both dimensions; nothing if that leaves it as it is. */
function changed(
  value: NumberOrPair,
  change: (size: number, axis: 0 | 1) => number,
): NumberOrPair | undefined {
  const before = toPair(value);
  const after = [change(before[0], 0), change(before[1], 1)] as const;
  if (after[0] === before[0] && after[1] === before[1]) return undefined;
  return after[0] === after[1] ? after[0] : after;
}

const padding: readonly LayerMistake<'conv'>[] = [
  {
    rule: 'forgot-padding',
    touches: 'padding',
    likelihood: 3,
    message: (label) =>
      `The padding of ${label} seems to be missing: without it, the window loses places at the edges.`,
    hint: 'How many places does the window lose at each end of a row, and what makes up for them?',
    change(layer) {
      const none = changed(layer.padding ?? 0, () => 0);
      return none === undefined ? undefined : { ...layer, padding: none };
    },
  },
  {
    rule: 'padding-as-kernel',
    touches: 'padding',
    likelihood: 2,
    message: (label) =>
      `The padding of ${label} seems to be as large as its kernel. They are separate arguments.`,
    hint: 'How many places does a window lose along a row: as many as it is wide?',
    change: (layer) => ({ ...layer, padding: layer.kernel }),
  },
  {
    rule: 'padding-for-both-ends',
    touches: 'padding',
    likelihood: 3,
    message: (label) =>
      `The padding of ${label} seems to be what both ends need together. The argument is the amount added at each end.`,
    hint: 'How are the lost places divided between left and right?',
    change(layer) {
      const both = changed(layer.padding ?? 0, (size) => 2 * size);
      return both === undefined ? undefined : { ...layer, padding: both };
    },
  },
  {
    rule: 'needless-padding',
    touches: 'padding',
    likelihood: 2,
    message: (label) =>
      `${capital(label)} seems to have padding, although its window must stay inside the image.`,
    hint: 'What surrounds the image if you do not set `padding`?',
    change(layer) {
      if (toPair(layer.padding ?? 0).some((size) => size > 0)) return undefined;
      const kernel = toPair(layer.kernel);
      const keeping = changed(0, (_, axis) => Math.floor(kernel[axis] / 2));
      return keeping === undefined ? undefined : { ...layer, padding: keeping };
    },
  },
];

const stride: readonly LayerMistake<'conv'>[] = [
  {
    rule: 'forgot-stride',
    touches: 'stride',
    likelihood: 3,
    message: (label) =>
      `The stride of ${label} seems to be missing: its window moves by one pixel at a time.`,
    hint: 'How far should the window move, and which option says so?',
    change(layer) {
      const one = changed(layer.stride ?? 1, () => 1);
      return one === undefined ? undefined : { ...layer, stride: one };
    },
  },
  {
    rule: 'dilation-for-stride',
    touches: 'stride',
    likelihood: 1,
    message: (label) =>
      `${capital(label)} seems to have a dilation instead of a stride. A dilation spreads the weights of a window; a stride moves the window.`,
    hint: 'Which option says how far the window moves from one place to the next?',
    change(layer) {
      if (toPair(layer.stride ?? 1).every((size) => size === 1)) return undefined;
      return { ...layer, stride: 1, dilation: layer.stride };
    },
  },
  {
    rule: 'stride-as-kernel',
    touches: 'stride',
    likelihood: 2,
    message: (label) =>
      `The window of ${label} seems to move by its own width. That is the default for a pooling; in a convolution, the stride is a separate argument.`,
    hint: 'What is the stride of a convolution if you do not set it?',
    change(layer) {
      const { stride: asked = 1, kernel } = layer;
      const isSo = toPair(asked).every((size, i) => size === toPair(kernel)[i]);
      return isSo ? undefined : { ...layer, stride: kernel };
    },
  },
  {
    rule: 'needless-stride',
    touches: 'stride',
    likelihood: 2,
    message: (label) => `The window of ${label} seems to move by more than one pixel at a time.`,
    hint: 'How far does the window move if you do not set a stride?',
    change(layer) {
      if (toPair(layer.stride ?? 1).some((size) => size > 1)) return undefined;
      return { ...layer, stride: 2 };
    },
  },
];

const channels: readonly LayerMistake<'conv'>[] = [
  {
    rule: 'in-out-swapped',
    touches: 'channels',
    likelihood: 3,
    message: (label) =>
      `The channels of ${label} seem to be swapped: the number that goes in comes first, then the number that comes out.`,
    hint: 'Which comes first in `Conv2d`, `inChannels` or `outChannels`?',
    change(layer) {
      const { inChannels, outChannels, groups = 1 } = layer;
      if (inChannels === outChannels || groups !== 1) return undefined;
      return { ...layer, inChannels: outChannels, outChannels: inChannels };
    },
  },
  {
    rule: 'kernel-and-filters-swapped',
    touches: 'channels',
    likelihood: 3,
    message: (label) =>
      `The number of filters and the kernel size of ${label} seem to be swapped: the kernel comes last.`,
    hint: 'In which order does `Conv2d` take its three numbers?',
    change(layer) {
      const { outChannels, kernel, groups = 1 } = layer;
      if (typeof kernel !== 'number' || kernel === outChannels || groups !== 1) return undefined;
      return { ...layer, outChannels: kernel, kernel: outChannels };
    },
  },
  {
    rule: 'depth-of-the-picture',
    touches: 'channels',
    likelihood: 3,
    message: (label) =>
      `The input of ${label} seems to have the channels of the image. It has the channels that the layer before it makes.`,
    hint: 'How many channels come out of the layer before?',
    change(layer, { model, index }) {
      const [first] = model;
      if (index === 0 || first?.layer.kind !== 'conv' || (layer.groups ?? 1) !== 1)
        return undefined;
      const { inChannels } = first.layer;
      return inChannels === layer.inChannels ? undefined : { ...layer, inChannels };
    },
  },
  {
    rule: 'wrong-colours',
    touches: 'channels',
    likelihood: 2,
    message: (label) =>
      `The number of input channels of ${label} does not seem to match the image.`,
    hint: 'How many numbers does a pixel of a grey image have, and how many does one of a colour image have?',
    change(layer, { index }) {
      if (index > 0 || (layer.groups ?? 1) !== 1) return undefined;
      return { ...layer, inChannels: layer.inChannels === 1 ? 3 : 1 };
    },
  },
  {
    rule: 'channels-from-size',
    touches: 'channels',
    likelihood: 1,
    message: (label) =>
      `${capital(label)} seems to use the height or width of the image as its number of channels. The shape is (N, C, H, W): the channels come after the batch.`,
    hint: 'Which number of the shape is the number of channels?',
    change(layer, { index, input }) {
      const size = input.at(-1)!;
      if (index > 0 || size === layer.inChannels || (layer.groups ?? 1) !== 1) return undefined;
      return { ...layer, inChannels: size };
    },
  },
  {
    rule: 'grouped',
    touches: 'groups',
    likelihood: 1,
    message: (label) =>
      `Each filter of ${label} seems to use only one channel (\`groups\`). The task asks for filters that use all the channels.`,
    hint: 'Which option divides the channels into groups that do not see each other?',
    change(layer) {
      const { inChannels, outChannels, groups = 1 } = layer;
      if (groups !== 1 || inChannels === 1 || outChannels % inChannels !== 0) return undefined;
      return { ...layer, groups: inChannels };
    },
  },
  {
    rule: 'no-bias',
    touches: 'bias',
    likelihood: 1,
    message: (label) => `${capital(label)} seems to have no biases.`,
    hint: 'Which option leaves the biases out, and what is its default?',
    change: (layer) => (layer.bias === false ? undefined : { ...layer, bias: false }),
  },
];

export const convMistakes = inEachLayer('conv', [...padding, ...stride, ...channels]);
