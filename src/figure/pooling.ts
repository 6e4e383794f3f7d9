import { takes } from '../shape/takes';
import { AvgPool2d, MaxPool2d } from '../nn';
import { windowFor } from '../nn/functional/pool';
import { toPair, UsageError, type Pair, type ResolvedWindow } from '../shape';
import { noGrad, type Tensor } from '../tensor';
import { lineSize, outline, textLines, type Plane } from './draw/marks';
import { cellSize } from './draw/cell-size';
import { gridPanel, inLines, textPanel } from './draw/panels';
import { imageScale } from './draw/scales';
import { longestWidth, textWidth } from './draw/text-width';
import { size as sizeText, write } from './draw/words';
import { Figure } from './figure';
import { planeOf, requireFew, requirePosition } from './inputs';
import { cellAt, frameAt, framesOf, metCells, windowAreas } from './windows';

/** A pooling layer of any size. */
/* eslint-disable @typescript-eslint/no-explicit-any -- the sizes do not matter here */
type AnyPool = MaxPool2d<any, any, any> | AvgPool2d<any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** What is shown first. */
export interface PoolingOptions {
  /** [row, column] of the number of the output that is shown first ([0, 0]). */
  readonly at?: Pair;
}

const checkArguments = takes('figure.pooling', { image: 'any', pool: 'any' }, { at: 'any' });

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
  checkArguments(arguments);
  const input = planeOf('pooling', 'image', image);
  const layer = requirePool(pool);
  const plane: Pair = [input.length, input[0]!.length];
  const window = windowFor({ ...layer, kernel: layer.kernelSize, input: plane });
  const [, [before, after]] = window.padding;
  const x = image.reshape([1, 1, ...plane]);
  const result = noGrad(() => (layer as unknown as (x: Tensor) => Tensor | [Tensor])(x));
  const output = planeOf('pooling', 'output', Array.isArray(result) ? result[0] : result);
  const size: Pair = [output.length, output[0]!.length];
  const { at = [0, 0] } = options;
  requirePosition('pooling', at, size);
  requireFew('pooling', 'windows', size[0] * size[1], 256);

  const work: Work = { input, output, window, layer };
  const marked = (position: Pair) => outline('window', windowAreas(window, position));
  const chosen = (position: Pair) => outline('chosen', chosenCells(work, position).map(cellAt));
  const written = (position: Pair) => outline('written', [cellAt(position)]);
  const scale = imageScale([...input.flat(), ...output.flat()]);
  const across = [input[0]!.length + before + after, size[1]];
  const look = { scale, cell: cellSize(across, { numbers: [input, output], signs: true }) };
  const whole = sentence(work);
  return new Figure({
    rows: [
      [
        gridPanel(input, {
          ...look,
          title: 'image',
          padding: {
            edges: window.padding,
            text: (row, column) => found(work, [row, column]),
            name: nameOutside(layer),
          },
          marks: [...marked(at), ...chosen(at)],
        }),
        '→',
        gridPanel(output, { ...look, title: 'output', marks: written(at) }),
      ],
      [textPanel('numbers', inNumbers(work, at))],
    ],
    sentence: `${whole} At row ${at[0]}, column ${at[1]} of the output: ${inNumbers(work, at).join(' ')}.`,
    caption: whole,
    start: frameAt(at, size),
    frames: framesOf(size, (position) => [
      ...marked(position),
      ...chosen(position),
      ...written(position),
      textLines('numbers', inNumbers(work, position)),
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

/** `max(1, 3, 5, 4) = 5`, or `mean(1, 3, 5, 4) = 3.25` */
function inNumbers(work: Work, position: Pair): string[] {
  const { input, output, window, layer } = work;
  const terms = metCells(window, position).map((place) => found(work, place));
  const widest = longestWidth(['−∞', ...input.flat().map(write)], lineSize);
  const lines = inLines(terms, ', ', widest + textWidth(', ', lineSize));
  const [before, after] = wordsOf(layer);
  const result = `${after} = ${write(output[position[0]]![position[1]]!)}`;
  return `${before}(${lines.join(',\n')})${result}`.split('\n');
}

function wordsOf(layer: AnyPool): [before: string, after: string] {
  if (layer instanceof MaxPool2d) return ['max', ''];
  return layer.divisorOverride ? ['sum', ` / ${layer.divisorOverride}`] : ['mean', ''];
}

/** What a window finds at a cell, inside the image or outside; a dash does not count in the mean. */
function found({ input, layer }: Work, [row, column]: Pair): string {
  const value = input[row]?.[column];
  if (value !== undefined) return write(value);
  if (layer instanceof MaxPool2d) return '−∞';
  const [rows, columns] = toPair(layer.padding);
  // Below and to the right of the padding is what a last window hangs over in ceil mode.
  const isPadding = row < input.length + rows && column < input[0]!.length + columns;
  return isPadding && layer.countIncludePad ? '0' : '–';
}

/** In ceil mode a window may hang over the edge without any padding. */
function nameOutside({ padding }: AnyPool): string {
  return toPair(padding).some((cells) => cells > 0) ? 'padding' : 'overhang';
}

function sentence({ input, output, window, layer }: Work): string {
  const [from, to] = [input, output].map((plane) => sizeText([plane.length, plane[0]!.length]));
  const [down, across] = window.stride;
  const steps = down === across ? String(down) : `${down} down and ${across} across`;
  const kept = layer instanceof MaxPool2d ? 'the largest number is kept' : 'the mean is taken';
  const outside = window.padding.flat().some((cells) => cells > 0);
  const around = outside ? ` and the ${nameOutside(layer)} around it (hatched)` : '';
  return `A window of ${sizeText(window.kernel)} moves by ${steps} over an image of ${from}${around}. Of each window, ${kept}: the output has ${to} numbers.`;
}

function requirePool(value: unknown): AnyPool {
  if (value instanceof MaxPool2d || value instanceof AvgPool2d) return value as AnyPool;
  throw new UsageError(
    `figure.pooling: expected a pooling layer, but got ${typeof value === 'function' ? String(value).split('\n')[0] : typeof value}`,
    'Give it a layer such as new nn.MaxPool2d(2, 2).',
  );
}
