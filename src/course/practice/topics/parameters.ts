/** How many numbers layers learn. */
import {
  networkQuestion,
  type ConvLayer,
  type Layer,
  type Network,
  type Question,
} from '../../mistake';
import type { Draw } from '../draw';
import { drawConv, drawDepth, drawPool, difficultyOf, isSensible } from '../layers';
import { layersBlock, imageText } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

export function parameters(draw: Draw, difficulty: Difficulty): Variant[] {
  const size = draw.whole(24, 64);
  const channels = draw.pick([1, 3, 3, 3, 6, 8]);
  const layers = drawLayers(draw, difficulty, channels);
  const network: Network = { input: [channels, size, size], layers };
  if (!isSensible(network)) return [];
  if ((difficulty === 3) !== (difficultyOf(network) === 3)) return [];
  if (layers.length === 1) return [oneLayer(network)];
  const question = networkQuestion(network, { parametersOfEach: 'each', parameters: 'parameters' });
  return [true, false].map((isOptional) => severalLayers(network, question, isOptional));
}

function drawLayers(draw: Draw, difficulty: Difficulty, channels: number): Layer[] {
  if (difficulty === 1) return [drawConv(draw, 1, channels)];
  const conv = (depth: number): ConvLayer => {
    if (difficulty === 2) return { ...drawConv(draw, 1, depth), ...drawPadding(draw) };
    const groups = draw.pick([1, 2, 4]);
    const layer = drawConv(draw, 3, depth);
    return {
      ...layer,
      ...(depth % groups === 0 && {
        groups,
        outChannels: groups * Math.ceil(drawDepth(draw, depth) / groups),
      }),
      ...(draw.chance(1, 2) && { bias: false }),
    };
  };
  const first = conv(channels);
  const second = conv(first.outChannels);
  const pool = () => ({ ...drawPool(draw, 1), average: draw.aside.chance(1, 3) });
  return draw.chance(1, 2) ? [first, pool(), second] : [first, second];
}

function drawPadding(draw: Draw): Partial<ConvLayer> {
  return {
    ...(draw.chance(1, 2) && { padding: draw.whole(1, 2) }),
    ...(draw.chance(1, 3) && { bias: false }),
  };
}

const hints = [
  'A filter is a stack of tables. How many tables does it have, and how many cells does one have?',
  'How many filters does the layer have, and what is added to the sum of each?',
  'Multiply the number of filters by the weights of one filter, and then add the biases, if there are any.',
];

function oneLayer(network: Network): Variant {
  return {
    question: networkQuestion(network, { parameters: 'parameters' }),
    parts: [{ name: 'parameters', label: 'how many numbers the layer learns', points: 1 }],
    text: `${imageText(network)} goes into this layer. How many parameters does the layer have?\n\n${layersBlock(network.layers)}`,
    hints,
  };
}

function severalLayers(network: Network, question: Question, isOptional: boolean): Variant {
  const count = network.layers.length;
  return {
    question,
    parts: [
      {
        name: 'each',
        label: `the parameters of each of the ${count} layers, a list`,
        points: isOptional ? 0 : 2,
        optional: isOptional,
      },
      { name: 'parameters', label: 'how many numbers all the layers learn together', points: 1 },
    ],
    text: `${imageText(network)} goes into these layers. How many parameters do they have?\n\n${layersBlock(network.layers)}`,
    hints: [...hints, 'Which of these layers learn something, and which only compare numbers?'],
  };
}
