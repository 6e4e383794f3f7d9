import { AvgPool2d, MaxPool2d } from '../nn';
import { windowFor } from '../nn/functional/pool';
import { UsageError, type Pair, type ResolvedWindow } from '../shape';
import { noGrad, type Tensor } from '../tensor';
import { outline, textLines, type Plane } from './draw/marks';
import { cellSize, gridPanel, textPanel } from './draw/panels';
import { imageScale } from './draw/scales';
import { size as sizeText, write } from './draw/words';
import { Figure } from './figure';
import { planeOf, requireFew, requirePosition } from './inputs';
import { cell, frameAt, framesOf, metCells, windowAreas } from './windows';

/** A pooling layer of any size. */
/* eslint-disable @typescript-eslint/no-explicit-any -- the sizes do not matter here */
type AnyPool = MaxPool2d<any, any, any, any, any, any> | AvgPool2d<any, any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** What is shown first. */
export interface PoolingOptions {
  /** [row, column] of the number of the output that is shown first ([0, 0]). */
  readonly at?: Pair;
}

/**
 * A pooling takes the largest number, or the mean, of each window. A slider goes through all windows.
 *
 * @param image one channel: (H, W), (1, H, W) or (1, 1, H, W)
 * @param pool an nn.MaxPool2d or nn.AvgPool2d
 * @param options `at` ([0, 0])
 * @throws if the image has several channels, or there are over 256 windows
 * @example
 * figure.pooling(tensor([[1, 3, 2, 0], [5, 4, 1, 1]]), new nn.MaxPool2d(2, 2))
 */
export function pooling(image: Tensor, pool: AnyPool, options: PoolingOptions = {}): Figure {
  const input = planeOf('pooling', 'picture', image);
  const layer = requirePool(pool);
  const plane: Pair = [input.length, input[0]!.length];
  const window = windowFor({ ...layer, kernel: layer.kernelSize, input: plane });
  const { padding: room } = window;
  const x = image.reshape([1, 1, ...plane]);
  const result = noGrad(() => (layer as unknown as (x: Tensor) => Tensor | [Tensor])(x));
  const output = planeOf('pooling', 'output', Array.isArray(result) ? result[0] : result);
  const size: Pair = [output.length, output[0]!.length];
  const { at = [0, 0] } = options;
  requirePosition('pooling', at, size);
  requireFew('pooling', 'windows', size[0] * size[1], 256);

  const work: Work = { input, output, window, layer };
  const marked = (position: Pair) => outline('window', windowAreas(window, position));
  const chosen = (position: Pair) => outline('chosen', chosenCells(work, position).map(cell));
  const written = (position: Pair) => outline('written', [cell(position)]);
  const scale = imageScale([...input.flat(), ...output.flat()]);
  const look = { scale, cell: cellSize(input[0]!.length + room[1][0] + room[1][1] + size[1], 600) };
  const outside = () => (layer instanceof MaxPool2d ? '−∞' : '0');
  const whole = sentence(work);
  return new Figure({
    rows: [
      [
        gridPanel(input, {
          ...look,
          title: 'picture',
          room,
          outside,
          marks: [...marked(at), ...chosen(at)],
        }),
        '→',
        gridPanel(output, { ...look, title: 'output', marks: written(at) }),
      ],
      [textPanel('numbers', [inNumbers(work, at)], 460)],
    ],
    sentence: `${whole} At row ${at[0]}, column ${at[1]}: ${inNumbers(work, at)}.`,
    caption: whole,
    start: frameAt(at, size),
    frames: framesOf(size, (position) => [
      ...marked(position),
      ...chosen(position),
      ...written(position),
      textLines('numbers', [inNumbers(work, position)]),
    ]),
  });
}

interface Work {
  readonly input: Plane;
  readonly output: Plane;
  readonly window: ResolvedWindow;
  readonly layer: AnyPool;
}

/** The first of the largest numbers in the window; a mean chooses none. */
function chosenCells({ input, output, window, layer }: Work, position: Pair): Pair[] {
  if (!(layer instanceof MaxPool2d)) return [];
  const largest = output[position[0]]![position[1]];
  const found = metCells(window, position).find(
    ([row, column]) => input[row]?.[column] === largest,
  );
  return found ? [found] : [];
}

/** `max(1, 3, 5, 4) = 5`, or `mean of 1, 3, 5, 4 = 3.25` */
function inNumbers({ input, output, window, layer }: Work, position: Pair): string {
  const inside = metCells(window, position).map(([row, column]) => input[row]?.[column]);
  const result = write(output[position[0]]![position[1]]!);
  if (layer instanceof MaxPool2d) {
    return `max(${inside.map((value) => (value === undefined ? '−∞' : write(value))).join(', ')}) = ${result}`;
  }
  const numbers = inside.filter((value) => value !== undefined);
  const zeros = inside.length - numbers.length;
  const outside = zeros > 0 ? ` (${zeros} of ${inside.length} cells lie outside)` : '';
  return `mean of ${numbers.map(write).join(', ')}${outside} = ${result}`;
}

function sentence(work: Work): string {
  const { input, output, window, layer } = work;
  const [from, to] = [input, output].map((plane) => sizeText([plane.length, plane[0]!.length]));
  const [down, across] = window.stride;
  const steps = down === across ? String(down) : `${down} down and ${across} across`;
  const kept = layer instanceof MaxPool2d ? 'the largest number' : 'the mean';
  return `Of each window of ${sizeText(window.kernel)}, moved by ${steps}, ${kept} is kept: ${from} becomes ${to}.`;
}

function requirePool(value: unknown): AnyPool {
  if (value instanceof MaxPool2d || value instanceof AvgPool2d) return value as AnyPool;
  throw new UsageError(
    `figure.pooling: expected a pooling layer, but got ${typeof value === 'function' ? String(value).split('\n')[0] : typeof value}`,
    'Give it a layer such as new nn.MaxPool2d(2, 2).',
  );
}
