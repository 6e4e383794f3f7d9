import { takes } from '../shape/takes';
import { UsageError, type Pair } from '../shape';
import type { Tensor } from '../tensor';
import {
  filterAtWork,
  products,
  writtenAround,
  type FilterOptions,
  type FilterAtWork,
} from './convolution';
import { outline, textLines, type Plane } from './draw/marks';
import { cellSize } from './draw/cell-size';
import { gridPanel, textPanel } from './draw/panels';
import { imageScale, signedScale } from './draw/scales';
import { count, factor, size as sizeText, write } from './draw/words';
import { Figure } from './figure';
import { isConv, planeOf, requireFew, requirePosition, type AnyConv } from './inputs';
import { cellAt, frameAt, framesOf, windowAreas } from './windows';

/** How the window moves, and where it is shown first. */
export interface SlidingWindowOptions extends FilterOptions {
  /** [row, column] of the number of the output that is shown first ([0, 0]). */
  readonly at?: Pair;
}

const checkArguments = takes(
  'figure.slidingWindow',
  { image: 'any', kernel: 'any' },
  { stride: 'pair', padding: 'padding', dilation: 'pair', bias: 'number', at: 'any' },
);

/**
 * A window slides over an image: at each position its weights are multiplied by the numbers under
 * it, and the sum of the products is one number of the output. A slider goes through all positions.
 *
 * @param image one channel: (H, W), (1, H, W) or (1, 1, H, W)
 * @param kernel the weights, (kernel height, kernel width); or a Conv2d of one channel and one filter,
 *   which brings its own stride, padding, dilation and bias
 * @param options `stride` (1), `padding` (0), `dilation` (1), `bias` (0), `at` ([0, 0])
 * @throws if the image or the kernel has several channels, or there are over 256 positions
 * @example
 * figure.slidingWindow(tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), tensor([[1, 0], [0, 1]]))
 */
export function slidingWindow(
  image: Tensor,
  kernel: Tensor | AnyConv,
  options: SlidingWindowOptions = {},
): Figure {
  checkArguments(arguments);
  const input = planeOf('slidingWindow', 'image', image);
  const weight = planeOf('slidingWindow', 'kernel', isConv(kernel) ? onlyKernel(kernel) : kernel);
  const work = filterAtWork([input], isConv(kernel) ? kernel : [weight], options);
  const { output, window } = work;
  const size: Pair = [output.length, output[0]!.length];
  const { at = [0, 0] } = options;
  requirePosition('slidingWindow', at, size);
  requireFew('slidingWindow', 'positions', size[0] * size[1], 256);

  const met = (position: Pair) => outline('window', windowAreas(window, position));
  const written = (position: Pair) => outline('written', [cellAt(position)]);
  const [, [before, after]] = window.padding;
  const across = [input[0]!.length + before + after, weight[0]!.length, size[1]];
  const cell = cellSize(across, { numbers: [input, weight, output], signs: true });
  const scale = imageScale(input.flat());
  const padding = { edges: window.padding, text: writtenAround(work) };
  const panels = {
    image: gridPanel(input, {
      title: 'image',
      cell,
      scale,
      padding,
      marks: met(at),
    }),
    kernel: gridPanel(weight, { title: 'kernel', cell, scale: signedScale(weight.flat()) }),
    output: gridPanel(output, {
      title: 'output',
      cell,
      scale: signedScale(output.flat()),
      marks: written(at),
    }),
  };
  const whole = sentence(input, work);
  return new Figure({
    rows: [
      [panels.image, '*', panels.kernel, '=', panels.output],
      [textPanel('sum', sum(work, at))],
    ],
    sentence: `${whole} At row ${at[0]}, column ${at[1]} of the output: ${sum(work, at).join(' ')}.`,
    caption: whole,
    start: frameAt(at, size),
    frames: framesOf(size, (position) => [
      ...met(position),
      ...written(position),
      textLines('sum', sum(work, position)),
    ]),
  });
}

/** The products, the bias if there is one, and what they come to. */
function sum(work: FilterAtWork, position: Pair): string[] {
  const lines = products(work, position).map((line, row) => (row === 0 ? line : `+ ${line}`));
  const bias = work.bias === 0 ? '' : `+ ${factor(work.bias)} (bias) `;
  return [...lines, `${bias}= ${write(work.output[position[0]]![position[1]]!)}`];
}

function sentence(input: Plane, work: FilterAtWork): string {
  const { output, window } = work;
  const size: Pair = [output.length, output[0]!.length];
  const added = window.padding.flat().some((cells) => cells > 0);
  const steps = window.stride.map((step) => count(step, 'cell'));
  const stride = steps[0] === steps[1] ? steps[0] : `${steps[0]} down and ${steps[1]} across`;
  const apart = window.dilation.some((step) => step > 1)
    ? ` Dilation puts its cells ${window.dilation[0] === window.dilation[1] ? window.dilation[0] : sizeText(window.dilation)} apart.`
    : '';
  return `A window of ${sizeText(window.kernel)} moves ${stride} at a time over an image of ${sizeText([input.length, input[0]!.length])}${added ? ' and the padding around it (hatched)' : ''}.${apart} It fits at ${sizeText(size)} = ${size[0] * size[1]} positions, and each gives one number of the output.`;
}

function onlyKernel({ weight }: AnyConv): Tensor {
  const [filters, channels] = weight.shape as readonly number[];
  if (filters === 1 && channels === 1) return weight as Tensor;
  throw new UsageError(
    `figure.slidingWindow: the layer must have one kernel, but has ${count(filters!, 'filter')} with ${count(channels!, 'kernel')} each`,
    'Give it one of them, such as conv.weight.select(0, 0).select(0, 0). figure.channels shows a filter on all its channels.',
  );
}
