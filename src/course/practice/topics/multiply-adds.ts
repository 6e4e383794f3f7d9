/** How often layers multiply a weight by a number of their input. */
import {
  answersUnder,
  isSquare,
  networkQuestion,
  rightRules,
  type Layer,
  type Network,
} from '../../mistake';
import type { Draw } from '../draw';
import { difficultyOf, drawConv, drawPool, isSensible } from '../layers';
import { imageText, layersBlock, sizeHint } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

/** Larger numbers are no fun to compute by hand. */
const most = 1_000_000;

export function multiplyAdds(draw: Draw, difficulty: Difficulty): Variant[] {
  const channels = draw.pick([1, 3, 3, 4]);
  const size = draw.whole(8, difficulty === 1 ? 20 : 28);
  const layers = drawLayers(draw, difficulty, channels);
  const network: Network = { input: [channels, size, size], layers };
  if (!isSensible(network) || !isSquare(network)) return [];
  if ((difficulty === 3) !== (difficultyOf(network) === 3)) return [];
  const found = layers.length === 1 ? [oneLayer(network)] : severalLayers(network);
  return found.filter(({ question }) =>
    Object.values(answersUnder(question, rightRules)).every((count) => count <= most),
  );
}

function drawLayers(draw: Draw, difficulty: Difficulty, channels: number): Layer[] {
  const conv = drawConv(draw, difficulty, channels);
  const pool = { ...drawPool(draw, 1), average: draw.aside.chance(1, 3) };
  if (difficulty === 1) return [conv];
  if (difficulty === 2) return draw.chance(1, 2) ? [conv, pool] : [pool, conv];
  const second = drawConv(draw, draw.pick([1, 2, 3]), conv.outChannels);
  return draw.chance(1, 2) ? [conv, pool, second] : [conv, second];
}

const hints = [
  'How many multiplications does one number of the output take? One for each weight of a filter.',
  'How many numbers come out: how many places does each filter have, and how many filters are there?',
];

function oneLayer(network: Network): Variant {
  return {
    question: networkQuestion(network, { size: 'size', multiplyAdds: 'multiplyAdds' }),
    parts: [
      { name: 'size', label: 'the height (and width) of the output', points: 1 },
      { name: 'multiplyAdds', label: 'how many multiplications the layer does', points: 2 },
    ],
    text: `${imageText(network)} goes through this layer. How many times is a weight multiplied by a number of the input? (Adding a bias is not a multiplication.)\n\n${layersBlock(network.layers)}`,
    hints: [...hints, sizeHint(network)],
  };
}

function severalLayers(network: Network): Variant[] {
  const count = network.layers.length;
  const question = networkQuestion(network, {
    steps: 'steps',
    multiplyAddsOfEach: 'each',
    multiplyAdds: 'multiplyAdds',
  });
  return [true, false].map((isOptional) => ({
    question,
    parts: [
      {
        name: 'steps',
        label: `the height (and width) after each of the ${count} layers, a list`,
        points: isOptional ? 0 : 1,
        optional: isOptional,
      },
      {
        name: 'each',
        label: `how many multiplications each of the ${count} layers does, a list`,
        points: isOptional ? 0 : 2,
        optional: isOptional,
      },
      {
        name: 'multiplyAdds',
        label: 'how many multiplications all the layers do together',
        points: 1,
      },
    ],
    text: `${imageText(network)} goes through these layers. How many times is a weight multiplied by a number of the layer’s input? (Adding a bias is not a multiplication.)\n\n${layersBlock(network.layers)}`,
    hints: [
      ...hints,
      sizeHint(network),
      'Which of these layers have weights? The others do no multiplications that count here.',
    ],
  }));
}
