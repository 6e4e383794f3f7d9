/** An image on its way through several layers, as in the 130 x 130 quiz. */
import { isSquare, networkQuestion, type Layer, type Network, type Question } from '../../mistake';
import type { Draw } from '../draw';
import { drawConv, drawPool, difficultyOf, isSensible, volumesOf } from '../layers';
import { imageText, layersBlock, sizeHint } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

const most = 500_000;

export function chains(draw: Draw, difficulty: Difficulty): Variant[] {
  const network = drawChain(draw, difficulty);
  if (!isSensible(network) || difficultyOf(network) !== difficulty) return [];
  const end = volumesOf(network).at(-1)!;
  if (end.depth * end.height * end.width > most) return [];
  const question = networkQuestion(network, {
    steps: 'steps',
    depth: 'depth',
    size: 'size',
    features: 'features',
  });
  return [true, false].map((isOptional) => variant(network, question, isOptional));
}

function drawChain(draw: Draw, difficulty: Difficulty): Network {
  const channels = draw.pick([1, 3, 3, 3]);
  const kinds = draw.pick(kindsOf[difficulty]);
  const size = draw.whole(...sizesOf[difficulty]);
  const isWide = difficulty === 3 && draw.chance(1, 3);
  const layers: Layer[] = [];
  let depth = channels;
  for (const kind of kinds) {
    // One hard layer is enough: the others are of the kind practised before.
    const level = difficulty === 3 && draw.chance(1, 2) ? 2 : difficulty;
    const layer = kind === 'conv' ? drawConv(draw, level, depth) : drawPool(draw, level);
    layers.push(layer);
    if (layer.kind === 'conv') depth = layer.outChannels;
  }
  return { input: [channels, size, isWide ? size + 2 * draw.whole(4, 20) : size], layers };
}

type Kinds = readonly Layer['kind'][];

const kindsOf: Record<Difficulty, readonly [Kinds, ...Kinds[]]> = {
  1: [
    ['conv', 'pool'],
    ['pool', 'conv'],
    ['conv', 'conv', 'pool'],
  ],
  2: [
    ['conv', 'pool', 'conv'],
    ['conv', 'conv', 'pool'],
    ['conv', 'pool', 'conv', 'pool'],
  ],
  3: [
    ['conv', 'pool', 'conv', 'pool'],
    ['conv', 'conv', 'pool', 'conv'],
    ['conv', 'pool', 'conv', 'conv', 'pool'],
  ],
};

const sizesOf: Record<Difficulty, readonly [number, number]> = {
  1: [16, 48],
  2: [48, 150],
  3: [64, 180],
};

function variant(network: Network, question: Question, isOptional: boolean): Variant {
  const square = isSquare(network);
  const count = network.layers.length;
  return {
    question,
    parts: [
      {
        name: 'steps',
        label: square
          ? `the height (and width) after each of the ${count} layers, a list`
          : `[height, width] after each of the ${count} layers, a list of pairs`,
        points: isOptional ? 0 : 2,
        optional: isOptional,
      },
      { name: 'depth', label: 'how many channels come out at the end', points: 1 },
      {
        name: 'size',
        label: square ? 'the height (and width) at the end' : 'the pair [height, width] at the end',
        points: 1,
      },
      { name: 'features', label: 'how many numbers the output has', points: 1 },
    ],
    text: `${imageText(network)} goes through these layers. What comes out at the end?\n\n${layersBlock(network.layers)}`,
    hints: [
      'Take the layers one at a time. Which of them can change the depth, and which the size?',
      'For each layer: how wide is its window, how far does it move, and what is added at the edges?',
      `${sizeHint(network)} Write down the size after each layer and use it for the next one.`,
      'How many numbers are there in so many channels, rows and columns?',
    ],
  };
}
