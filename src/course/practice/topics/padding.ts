/** Which padding keeps the size, and what a padding does. */
import {
  isSquare,
  keepingPaddingQuestion,
  paddedQuestion,
  type KeepingKernel,
  type Network,
} from '../../mistake';
import type { Draw } from '../draw';
import { difficultyOf, drawConv, isSensible } from '../layers';
import { layersBlock } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

export function padding(draw: Draw, difficulty: Difficulty): Variant[] {
  return draw.chance(1, 2) ? keeping(draw, difficulty) : padded(draw, difficulty);
}

/** Kernels are odd here: an even one has no padding that keeps the size. */
const oddKernels = [3, 5, 7, 9, 11] as const;

function keeping(draw: Draw, difficulty: Difficulty): Variant[] {
  const count = difficulty === 1 ? 1 : difficulty;
  const kernels = Array.from({ length: count }, (): KeepingKernel => {
    const dilation = difficulty === 3 ? draw.whole(1, 4) : 1;
    return { kernel: draw.pick(oddKernels), dilation };
  });
  const [inChannels, outChannels] = [draw.pick([1, 3, 8, 16]), draw.pick([6, 10, 20, 32])];
  const lines = kernels.map(({ kernel, dilation }) => {
    const spread = dilation === 1 ? '' : `, dilation: ${dilation}`;
    return `new nn.Conv2d(${inChannels}, ${outChannels}, ${kernel}, { padding: p${spread} })`;
  });
  if (new Set(lines).size < lines.length) return [];
  if (difficulty === 3 && kernels.every(({ dilation }) => dilation === 1)) return [];
  const isOne = count === 1;
  return [
    {
      question: keepingPaddingQuestion(isOne ? 'padding' : 'paddings', kernels),
      parts: [
        isOne
          ? { name: 'padding', label: 'the padding that keeps the size', points: 1 }
          : {
              name: 'paddings',
              label: `the padding of each of the ${count} layers, a list`,
              points: count,
            },
      ],
      text: `${isOne ? 'The output of this layer' : 'The output of each of these layers'} must have the height and width of its input. Which padding \`p\` does ${isOne ? 'the layer' : 'each of them'} need?\n\n${['```ts', ...lines, '```'].join('\n')}`,
      hints: [
        'Without padding, how many places along a row does the window have, and how many are missing?',
        'Zeros are added at both ends of a row. How are the missing places divided between the two ends?',
        difficulty === 3
          ? 'A dilation spreads the kernel. How many pixels are there from its first weight to its last? That is how wide the window is.'
          : 'Put your answer into W − F + 2P + 1. Is the result W?',
      ],
    },
  ];
}

function padded(draw: Draw, difficulty: Difficulty): Variant[] {
  const conv = drawConv(draw, difficulty, draw.pick([1, 3, 8]));
  const layer = difficulty === 1 ? { ...conv, padding: draw.whole(1, 3) } : conv;
  const height = draw.whole(10, difficulty === 1 ? 40 : 130);
  const width = difficulty === 3 && draw.chance(1, 2) ? height + draw.whole(4, 40) : height;
  const network: Network = { input: [layer.inChannels, height, width], layers: [layer] };
  if (!layer.padding || !isSensible(network)) return [];
  if ((difficulty === 3) !== (difficultyOf(network) === 3)) return [];
  const square = isSquare(network);
  return [
    {
      question: paddedQuestion(layer, [height, width], { padded: 'padded', size: 'size' }),
      parts: [
        {
          name: 'padded',
          label: square
            ? 'the height (and width) of the image with its padding'
            : '[height, width] of the image with its padding',
          points: 1,
        },
        {
          name: 'size',
          label: square ? 'the height (and width) of the output' : '[height, width] of the output',
          points: 1,
        },
      ],
      text: `An image of **${height} x ${width}** goes into this layer. How large is it with its padding, and how large is the output?\n\n${layersBlock([layer])}`,
      hints: [
        'What does the argument `padding` say: how much is added at one end, or at both together?',
        'How wide is the row of pixels along which the window moves?',
        'The window starts at the left end of the padded row. How many whole moves follow, and so how many places are there?',
      ],
    },
  ];
}
