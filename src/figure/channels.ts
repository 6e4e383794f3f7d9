import { takes } from '../shape/takes';
import { listed } from '../shape/in-code';
import type { Pair } from '../shape';
import type { Tensor } from '../tensor';
import { channelsSeen, filterAtWork, writtenAround, type FilterAtWork } from './convolution';
import { rowWidth } from './draw/lay-out';
import { outline, textLines } from './draw/marks';
import { cellSize } from './draw/cell-size';
import { gridPanel, textPanel } from './draw/panels';
import { imageScale, signedScale } from './draw/scales';
import type { Panel } from './draw/scene';
import { count, factor, write } from './draw/words';
import { Figure } from './figure';
import {
  channelsOf,
  requireChannels,
  requireConv,
  requireFew,
  requireIndex,
  requirePosition,
  type AnyConv,
} from './inputs';
import { cellAt, frameAt, framesOf, windowAreas } from './windows';

/** Which filter is shown, and where. */
export interface ChannelsOptions {
  /** Which filter of the layer is shown (0). */
  readonly filter?: number;
  /** [row, column] of the number of the output that is shown first ([0, 0]). */
  readonly at?: Pair;
}

const checkArguments = takes(
  'figure.channels',
  { image: 'any', layer: 'any' },
  { filter: 'whole', at: 'any' },
);

/**
 * One filter on an image of several channels: it has a kernel for each channel, what the channels
 * give is added up, and the bias is added once. A slider goes through all positions.
 *
 * @param image (C, H, W) or (1, C, H, W), with the channels that the layer takes
 * @param layer a Conv2d
 * @param options `filter` (0), `at` ([0, 0])
 * @throws if the channels do not match, or there are over 6 channels or 144 positions
 * @example
 * figure.channels(randn([3, 5, 5]), new nn.Conv2d(3, 10, 3), { filter: 2 })
 */
export function channels(image: Tensor, layer: AnyConv, options: ChannelsOptions = {}): Figure {
  checkArguments(arguments);
  const conv = requireConv('channels', layer);
  const all = channelsOf('channels', 'image', image);
  const { filter = 0, at = [0, 0] } = options;
  requireChannels('channels', image, conv);
  requireIndex('channels', 'filter', filter, conv.outChannels as number);
  const [first, number] = channelsSeen(conv, filter);
  requireFew('channels', 'channels', number, 6);
  const seen = all.slice(first, first + number);
  const work = filterAtWork(seen, conv, {}, filter);
  const { weights, parts, output, window } = work;
  const size: Pair = [output.length, output[0]!.length];
  requirePosition('channels', at, size);
  requireFew('channels', 'positions', size[0] * size[1], 144);

  const [, [before, after]] = window.padding;
  const across = [seen[0]![0]!.length + before + after, weights[0]![0]!.length, size[1]];
  const numbers = [...seen, ...weights, ...parts, output];
  const look = { cell: cellSize(across, { numbers, signs: true, largest: 36 }) };
  const scales = {
    image: imageScale(seen.flat(2)),
    weight: signedScale(weights.flat(2)),
    sum: signedScale([...parts.flat(2), ...output.flat()]),
  };
  const met = (c: number, position: Pair) => outline(`window ${c}`, windowAreas(window, position));
  const part = (c: number, position: Pair) => outline(`part ${c}`, [cellAt(position)]);
  const total = (position: Pair) => outline('total', [cellAt(position)]);
  const rows = seen.map((plane, c): (Panel | string)[] => [
    gridPanel(plane, {
      ...look,
      title: `channel ${first + c}`,
      scale: scales.image,
      padding: { edges: window.padding, text: writtenAround(work, c) },
      marks: met(c, at),
    }),
    '*',
    gridPanel(weights[c]!, { ...look, title: `kernel ${c}`, scale: scales.weight }),
    '=',
    gridPanel(parts[c]!, {
      ...look,
      title: `part ${c}`,
      scale: scales.sum,
      marks: part(c, at),
    }),
  ]);
  const sum = (position: Pair) => inNumbers(work, position);
  // The sum of the parts goes under them.
  const beside = rowWidth(rows[0]!.slice(0, 4));
  const whole = `Filter ${filter} has ${count(number, 'kernel')}, one for each channel that it sees. Each kernel gives one part; the sum of the parts, with the bias added once, is the filter's one feature map.`;
  return new Figure({
    rows: [
      ...rows,
      [
        textPanel('sum', sum(at), beside),
        gridPanel(output, {
          ...look,
          title: 'output',
          scale: scales.sum,
          marks: total(at),
        }),
      ],
    ],
    sentence: `${whole} ${inWords(work, at)}`,
    caption: whole,
    start: frameAt(at, size),
    frames: framesOf(size, (position) => [
      ...seen.flatMap((_, c) => [...met(c, position), ...part(c, position)]),
      ...total(position),
      textLines('sum', sum(position)),
    ]),
  });
}

/** `2 + (-1) + 4`, `+ 0.5 (bias) = 5.5` */
function inNumbers({ parts, bias, output }: FilterAtWork, [row, column]: Pair): string[] {
  const each = parts.map((part) => factor(part[row]![column]!));
  const result = `+ ${factor(bias)} (bias) = ${write(output[row]![column]!)}`;
  return [each.join(' + '), result];
}

function inWords({ parts, bias, output }: FilterAtWork, [row, column]: Pair): string {
  const each = listed(parts.map((part) => write(part[row]![column]!)));
  return `At row ${row}, column ${column} of the output, the parts are ${each}; with the bias ${write(bias)}, added once, their sum is ${write(output[row]![column]!)}.`;
}
