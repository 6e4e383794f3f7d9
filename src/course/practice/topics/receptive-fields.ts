/** How much of the image one number depends on. */
import { networkQuestion, type Layer, type Network, type Question } from '../../mistake';
import type { Draw } from '../draw';
import { difficultyOf, drawDepth, isSensible } from '../layers';
import { layersBlock, imageText } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

export function receptiveFields(draw: Draw, difficulty: Difficulty): Variant[] {
  const channels = draw.pick([1, 3, 3]);
  const size = draw.whole(64, 224);
  const layers: Layer[] = [];
  let depth = channels;
  for (const kind of draw.pick(kinds[difficulty])) {
    const layer =
      kind === 'conv' ? drawSquareConv(draw, difficulty, depth) : drawSquarePool(draw, difficulty);
    layers.push(layer);
    if (layer.kind === 'conv') depth = layer.outChannels;
  }
  const network: Network = { input: [channels, size, size], layers };
  if (!isSensible(network)) return [];
  if ((difficulty === 3) !== (difficultyOf(network) === 3)) return [];
  if (difficulty === 2 && layers.every(isUsualStep)) return [];
  const question = networkQuestion(network, { fields: 'fields', field: 'field' });
  return [true, false].map((isOptional) => variant(network, question, isOptional));
}

type Kinds = readonly Layer['kind'][];

const kinds: Record<Difficulty, readonly [Kinds, ...Kinds[]]> = {
  1: [
    ['conv', 'pool'],
    ['conv', 'conv'],
    ['conv', 'pool', 'conv'],
    ['conv', 'conv', 'pool'],
  ],
  2: [
    ['conv', 'pool', 'conv'],
    ['conv', 'conv', 'pool', 'conv'],
    ['conv', 'pool', 'conv', 'pool'],
  ],
  3: [
    ['conv', 'conv', 'pool', 'conv'],
    ['conv', 'pool', 'conv', 'conv'],
    ['conv', 'pool', 'conv', 'pool', 'conv'],
  ],
};

/** Whether a convolution moves by one pixel, or the windows of a pooling are adjacent. */
function isUsualStep({ kind, stride }: Layer): boolean {
  return kind === 'conv' ? stride === 1 : stride === undefined;
}

/** Square windows: the question asks for one dimension of the patch. */
function drawSquareConv(draw: Draw, difficulty: Difficulty, inChannels: number): Layer {
  return {
    kind: 'conv',
    inChannels,
    outChannels: drawDepth(draw, inChannels),
    kernel: draw.pick([3, 4, 5, 7]),
    ...(difficulty > 1 && { stride: draw.pick([1, 1, 2, 3]), padding: draw.whole(0, 2) }),
    ...(difficulty === 3 && { dilation: draw.pick([1, 2, 3]) }),
  };
}

function drawSquarePool(draw: Draw, difficulty: Difficulty): Layer {
  const kernel = draw.pick([2, 3, 4]);
  const overlaps = difficulty > 1 && kernel > 2 && draw.chance(1, 2);
  const average = difficulty > 1 && draw.aside.chance(1, 3);
  return { kind: 'pool', kernel, ...(overlaps && { stride: kernel - 1 }), average };
}

function variant(network: Network, question: Question, isOptional: boolean): Variant {
  const count = network.layers.length;
  return {
    question,
    parts: [
      {
        name: 'fields',
        label: `the width of the patch after each of the ${count} layers, a list`,
        points: isOptional ? 0 : 2,
        optional: isOptional,
      },
      { name: 'field', label: 'the width of the patch after the last layer', points: 1 },
    ],
    text: `${imageText(network)} goes through these layers. How many pixels wide is the patch of the image that **one number** after the last layer depends on?\n\n${layersBlock(network.layers)}`,
    hints: [
      'What does one number after the first layer depend on?',
      'Take two neighbouring numbers after a layer: how far apart in the image are their patches?',
      'From its first cell to its last, a window has one step fewer than cells. How long is each step, in pixels of the image?',
    ],
  };
}
