/** Mistakes in turning an image into a list: flattening, and the linear layer after it. */
import { shapesAfter } from '../shape-after';
import { capital, inEachLayer, type MistakesIn, type LayerAt } from './model-mistake';

export const flattenMistakes = inEachLayer('flatten', [
  {
    rule: 'flattened-batch',
    touches: 'start',
    likelihood: 3,
    message: () =>
      'The batch dimension seems to be flattened, too: all the images of a batch end up in one list.',
    hint: 'Which dimension of (N, C, H, W) has to stay, so that each image keeps its own list?',
    change: (layer) => (layer.startDim === 0 ? undefined : { ...layer, startDim: 0 }),
  },
]);

/** The image that a linear layer's features come from, before flattening. */
function imageBefore({ model, index, input }: LayerAt): readonly number[] | undefined {
  const shapes = [input, ...shapesAfter(model.slice(0, index), input)];
  return shapes.reverse().find((shape) => shape.length === 4);
}

export const linearMistakes: MistakesIn = inEachLayer('linear', [
  {
    rule: 'features-swapped',
    touches: 'features',
    likelihood: 2,
    message: (label) =>
      `The features of ${label} seem to be swapped: the number that goes in comes first, then the number that comes out.`,
    hint: 'Which comes first in `Linear`, `inFeatures` or `outFeatures`?',
    change(layer) {
      const { inFeatures, outFeatures } = layer;
      if (inFeatures === outFeatures) return undefined;
      return { ...layer, inFeatures: outFeatures, outFeatures: inFeatures };
    },
  },
  {
    rule: 'depth-not-counted',
    touches: 'features',
    likelihood: 3,
    message: (label) =>
      `${capital(label)} seems to be made for the numbers of one channel: the depth is missing.`,
    hint: 'How many channels of this size are flattened?',
    change(layer, place) {
      const [, depth = 1, height = 1, width = 1] = imageBefore(place) ?? [];
      if (depth === 1 || layer.inFeatures !== depth * height * width) return undefined;
      return { ...layer, inFeatures: height * width };
    },
  },
  {
    rule: 'one-side-only',
    touches: 'features',
    likelihood: 3,
    message: (label) =>
      `${capital(label)} seems to be made for depth times height, or depth times width. A channel has both a height and a width.`,
    hint: 'How many numbers are in a square of 4 x 4?',
    change(layer, place) {
      const [, depth = 1, height = 1, width = 1] = imageBefore(place) ?? [];
      if (height === 1 || layer.inFeatures !== depth * height * width) return undefined;
      return { ...layer, inFeatures: depth * width };
    },
  },
  {
    rule: 'channels-for-features',
    touches: 'features',
    likelihood: 3,
    message: (label) =>
      `${capital(label)} seems to be made for as many features as there are channels. Flattening makes a feature of each number in each channel.`,
    hint: 'How many numbers are there in one channel before the flattening?',
    change(layer, place) {
      const [, depth = 1, height = 1, width = 1] = imageBefore(place) ?? [];
      if (height * width === 1 || layer.inFeatures !== depth * height * width) return undefined;
      return { ...layer, inFeatures: depth };
    },
  },
  {
    rule: 'features-before-pooling',
    touches: 'features',
    likelihood: 2,
    message: (label) =>
      `${capital(label)} seems to be made for the image as it is before the last pooling.`,
    hint: 'What is the last layer before the flattening, and what does it do to the size?',
    change(layer, { model, index, input }) {
      const kinds = model.slice(0, index).map((before) => before.layer.kind);
      const pool = kinds.lastIndexOf('pool');
      if (pool < 1) return undefined;
      const [, depth = 1, height = 1, width = 1] = shapesAfter(model, input)[pool - 1] ?? [];
      const inFeatures = depth * height * width;
      return inFeatures === layer.inFeatures ? undefined : { ...layer, inFeatures };
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
]);
