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
      `The padding of ${label} seems to be missing: without it the window loses places at the edges.`,
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
      `The padding of ${label} seems to be as large as its kernel. The two are arguments of their own.`,
    hint: 'How many places does a window lose along a row: as many as it is wide?',
    change: (layer) => ({ ...layer, padding: layer.kernel }),
  },
  {
    rule: 'padding-for-both-ends',
    touches: 'padding',
    likelihood: 3,
    message: (label) =>
      `The padding of ${label} seems to be what both ends need together. The argument says how much is added at each end.`,
    hint: 'How is what the window costs shared between left and right?',
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
      `${capital(label)} seems to have a padding, though its window is to stay inside the picture.`,
    hint: 'What lies around the picture if nothing is said about padding?',
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
    hint: 'How far shall the window jump, and which option says so?',
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
      `${capital(label)} seems to have a dilation where a stride is meant. A dilation spreads the weights of a window; a stride moves it on.`,
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
      `The window of ${label} seems to move as far as it is wide. That is so in a pooling; in a convolution the stride is an argument of its own.`,
    hint: 'What is the stride of a convolution that names none?',
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
    hint: 'How far does the window move if nothing is said about a stride?',
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
      `The channels of ${label} seem to be swapped: first comes how many go in, then how many come out.`,
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
      `The input of ${label} seems to be taken as deep as the picture. It is as deep as the layer before it made it.`,
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
      `The number of channels that go into ${label} does not seem to be that of the picture.`,
    hint: 'How many numbers has a pixel of a grey picture, and how many one of a colour picture?',
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
      `${capital(label)} seems to take a side of the picture for its depth. The shape is (N, C, H, W): the channels stand behind the batch.`,
    hint: 'Which number of the shape says how deep the picture is?',
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
      `The filters of ${label} seem to look at one channel each (\`groups\`). Asked for are filters that look at all channels.`,
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
    hint: 'Which option leaves the biases out, and what is it if nothing is said?',
    change: (layer) => (layer.bias === false ? undefined : { ...layer, bias: false }),
  },
];

export const convMistakes = inEachLayer('conv', [...padding, ...stride, ...channels]);
