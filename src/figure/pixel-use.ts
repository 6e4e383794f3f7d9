import {
  convCounts,
  convOutputSize,
  resolveWindow,
  toPair,
  type ConvWindow,
  type Pair,
  type ResolvedWindow,
} from '../shape';
import { takesLayer } from '../shape/takes-layer';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { colourBar } from './draw/colour-bar';
import { countScale } from './draw/scales';
import { count, size as sizeText, write } from './draw/words';
import { Figure } from './figure';
import { requireFew } from './inputs';
import { met } from './windows';

const checkArguments = takesLayer(
  'figure.pixelUse',
  { input: 'any', kernel: 'any' },
  { stride: 'any', padding: 'any', dilation: 'any' },
);

/**
 * How often each pixel of an image is used: how many windows it is in. Pixels at the edge are used less
 * often, and with a large stride some may never be.
 *
 * @param window `input` and `kernel`; `stride` (1), `padding` (0), `dilation` (1), each a number or
 *   [height, width]
 * @throws if an argument is not a whole number in range, or the window fits nowhere
 * @example
 * figure.pixelUse({ input: 8, kernel: 3 })
 */
export function pixelUse(window: ConvWindow): Figure {
  checkArguments(arguments);
  convOutputSize(window); // refuses what does not fit
  const [input, resolved, size] = [toPair(window.input), resolveWindow(window), convCounts(window)];
  requireFew('pixelUse', 'pixels', input[0] * input[1], 40_000);
  const [rows, columns] = ([0, 1] as const).map((axis) =>
    uses(resolved, axis, input[axis], size[axis]),
  );
  const values = rows!.map((row) => columns!.map((column) => row * column));
  const scale = countScale(values.flat());
  const cell = cellSize([Math.max(...input)], { width: 420, largest: 36 });
  return new Figure({
    rows: [
      [gridPanel(values, { scale, cell })],
      [colourBar(scale, 'in how many windows a pixel lies')],
    ],
    sentence: sentence(values, resolved.kernel, size),
  });
}

/** How many positions meet each row (0) or column (1). */
function uses(window: ResolvedWindow, axis: 0 | 1, length: number, positions: number): number[] {
  const times = new Array<number>(length).fill(0);
  for (let position = 0; position < positions; position++) {
    for (const place of met(window, axis, position)) if (place in times) times[place]! += 1;
  }
  return times;
}

function sentence(values: readonly (readonly number[])[], kernel: Pair, size: Pair): string {
  const all = values.flat();
  const most = all.reduce((a, b) => Math.max(a, b));
  const unused = all.filter((times) => times === 0).length;
  const lost =
    unused === 0
      ? 'Every pixel is used at least once'
      : `${count(unused, 'pixel')} of ${write(all.length)} ${unused === 1 ? 'is' : 'are'} never used`;
  return `A window of ${sizeText(kernel)} at ${sizeText(size)} positions. The pixel in the corner lies in ${count(values[0]![0]!, 'window')}, the one used most in ${write(most)}. ${lost}.`;
}
