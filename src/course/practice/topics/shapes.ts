/** What one layer makes of an image. */
import { isSquare, networkQuestion, type Network } from '../../mistake';
import type { Draw } from '../draw';
import { drawConv, drawPool, difficultyOf, isSensible } from '../layers';
import { imageText, layersBlock, sizeHint } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

const sizes: Record<Difficulty, readonly [number, number]> = {
  1: [8, 40],
  2: [20, 130],
  3: [20, 130],
};

export function shapes(draw: Draw, difficulty: Difficulty): Variant[] {
  const channels = draw.pick([1, 3, 3, 8, 12, 16]);
  const isConv = draw.chance(2, 3);
  const layer = isConv ? drawConv(draw, difficulty, channels) : drawPool(draw, difficulty);
  const height = draw.whole(...sizes[difficulty]);
  const isWide = difficulty === 3 && draw.chance(1, 2);
  const width = isWide ? height + draw.whole(4, 40) : height;
  const network: Network = { input: [channels, height, width], layers: [layer] };
  if (!isSensible(network) || difficultyOf(network) !== difficulty) return [];
  return [variant(network)];
}

function variant(network: Network): Variant {
  const square = isSquare(network);
  return {
    question: networkQuestion(network, { depth: 'depth', size: 'size' }),
    parts: [
      { name: 'depth', label: 'how many channels come out', points: 1 },
      {
        name: 'size',
        label: square
          ? 'the height (and width) of the output'
          : 'the pair [height, width] of the output',
        points: 2,
      },
    ],
    text: `${imageText(network)} goes through this layer. What comes out?\n\n${layersBlock(network.layers)}`,
    hints: [
      'What does this layer do to the number of channels: change it, or leave it as it is?',
      'How wide is the padded image, how wide is the window, and how many places along a row does it have?',
      sizeHint(network),
    ],
  };
}
