/** A volume as one long list: its length, the index of each place, and the way back. */
import {
  flatIndexQuestion,
  isSquare,
  networkQuestion,
  positionQuestion,
  volumeAt,
  type Network,
  type Position,
  type Question,
  type Volume,
} from '../../mistake';
import type { Part } from '../../check/exercise';
import type { Draw } from '../draw';
import { drawConv, drawPool, isSensible, volumesOf } from '../layers';
import { imageText, layersBlock, sizeHint } from '../markdown';
import type { Difficulty } from '../topic';
import type { Variant } from '../variant';

export function flattening(draw: Draw, difficulty: Difficulty): Variant[] {
  if (difficulty === 3) return afterLayer(draw);
  const volume = drawVolume(draw, difficulty);
  if (difficulty === 1) return [lengthAndIndex(volume, drawPlace(draw, volume))];
  return [draw.chance(1, 2) ? lengthAndIndex(volume, drawPlace(draw, volume)) : back(draw, volume)];
}

const hints = {
  length: 'How many numbers does one channel hold, and how many channels are there?',
  order: 'In which order are the numbers written: (C, H, W)? Which of the three changes fastest?',
  before:
    'How many whole channels come before the place, and how many whole rows of its own channel?',
  back: 'How many times does a whole channel fit into the index? Do the same with rows in what is left.',
  layer: 'Start with the layer: which depth and which size does its output have?',
  zero: 'Channels, rows, columns and the index itself are counted from 0.',
};

const length: Part = { name: 'length', label: 'how long the flat list is', points: 1 };
const index: Part = {
  name: 'index',
  label: 'the index in the flat list, counted from 0',
  points: 1,
};

function drawVolume(draw: Draw, difficulty: Difficulty): Volume {
  const [depth, height] = [draw.whole(3, 32), draw.whole(3, 12)];
  return { depth, height, width: difficulty === 1 ? height : height + draw.whole(1, 8) };
}

function drawPlace(draw: Draw, { depth, height, width }: Volume): Position {
  return {
    channel: draw.whole(0, depth - 1),
    row: draw.whole(0, height - 1),
    column: draw.whole(0, width - 1),
  };
}

function shown({ depth, height, width }: Volume): string {
  return `\`[${depth}, ${height}, ${width}]\``;
}

function placeText({ channel, row, column }: Position): string {
  return `channel ${channel}, row ${row}, column ${column}`;
}

const counted = 'Everything is counted from 0.';

function lengthAndIndex(volume: Volume, place: Position): Variant {
  const { depth, height, width } = volume;
  const network: Network = { input: [depth, height, width], layers: [] };
  return {
    question: together(
      networkQuestion(network, { features: length.name }),
      flatIndexQuestion(index.name, place, volume),
    ),
    parts: [length, index],
    text: `A volume of shape ${shown(volume)} is flattened, as \`nn.Flatten\` does with each image. How long is the list, and what is the index of the number at **${placeText(place)}**? ${counted}`,
    hints: [hints.length, hints.order, hints.before],
  };
}

function back(draw: Draw, volume: Volume): Variant {
  const at = draw.whole(1, volume.depth * volume.height * volume.width - 1);
  return {
    question: positionQuestion('place', at, volume),
    parts: [{ name: 'place', label: '[channel, row, column], a list', points: 3 }],
    text: `A volume of shape ${shown(volume)} was flattened, as \`nn.Flatten\` does with each image. Which channel, row and column does the number at **index ${at}** come from? ${counted}`,
    hints: [hints.order, hints.back, hints.zero],
  };
}

/** The volume itself has to be found first. */
function afterLayer(draw: Draw): Variant[] {
  const channels = draw.pick([1, 3, 6]);
  const layer = draw.chance(1, 2) ? drawConv(draw, 3, channels) : drawPool(draw, 3);
  const [height, width] = [draw.whole(12, 32), draw.whole(12, 32)];
  const network: Network = { input: [channels, height, width], layers: [layer] };
  if (!isSensible(network)) return [];
  const place = drawPlace(draw, volumesOf(network)[0]!);
  return [
    {
      question: afterLayerQuestion(network, place),
      parts: [
        { name: 'depth', label: 'how many channels come out of the layer', points: 1 },
        {
          name: 'size',
          label: isSquare(network)
            ? 'the height (and width) of the output'
            : '[height, width] of the output',
          points: 1,
        },
        length,
        index,
      ],
      text: `${imageText(network)} goes through this layer, and the output is flattened, as \`nn.Flatten\` does with each image.\n\n${layersBlock(network.layers)}\n\nHow long is the list, and what is the index of the output’s number at **${placeText(place)}**? ${counted}`,
      hints: [hints.layer, sizeHint(network), hints.length, hints.order, hints.before],
    },
  ];
}

function afterLayerQuestion(network: Network, position: Position): Question {
  const before = networkQuestion(network, { depth: 'depth', size: 'size', features: length.name });
  const volume = volumeAt(network, 'final');
  return {
    ...before,
    quantities: [
      ...before.quantities,
      {
        kind: 'index',
        name: index.name,
        path: [index.name],
        place: '',
        compute: (rules, known) => rules.flatIndex(position, volume(rules, known)),
      },
    ],
  };
}

function together(one: Question, other: Question): Question {
  return { ...one, quantities: [...one.quantities, ...other.quantities] };
}
