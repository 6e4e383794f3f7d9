import { takes } from '../shape/takes';
import { UsageError } from '../shape';
import { isTensor, type Tensor } from '../tensor';
import { titleSize } from './draw/lay-out';
import { type Plane } from './draw/marks';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { colourBar } from './draw/colour-bar';
import { signedScale } from './draw/scales';
import { textWidth } from './draw/text-width';
import type { Panel } from './draw/scene';
import { coloured, count, shapeText, size } from './draw/words';
import { Figure } from './figure';
import { isConv, requireConv, type AnyConv } from './inputs';

/** How much is shown. */
export interface KernelsOptions {
  /** How many filters are shown at most (16). */
  readonly limit?: number;
}

const mostChannels = 4;

const checkArguments = takes('figure.kernels', { layer: 'any' }, { limit: 'whole' });

/**
 * The filters of a layer on one colour scale: a column for each filter, a row for each channel that it
 * sees.
 *
 * @param layer a Conv2d, or weights (filters, channels, kernel height, kernel width)
 * @param options `limit` (16 filters; of each the first 4 channels)
 * @throws if it is neither
 * @example
 * figure.kernels(new nn.Conv2d(3, 10, 3))
 */
export function kernels(layer: AnyConv | Tensor, options: KernelsOptions = {}): Figure {
  checkArguments(arguments);
  const weight: Tensor = isConv(layer) ? layer.weight : layer;
  if (!isTensor(weight)) requireConv('kernels', weight);
  if (weight.shape.length !== 4) {
    throw new UsageError(
      `figure.kernels: weights have four dimensions, but got the shape ${shapeText(weight.shape)}`,
      'Give it a layer made with new nn.Conv2d(…), or weights (filters, channels, kernel height, kernel width).',
    );
  }
  const filters = weight.toArray() as unknown as number[][][][];
  const [number, depth, height, width] = weight.shape as readonly [number, number, number, number];
  const shown = filters
    .slice(0, Math.max(1, options.limit ?? 16))
    .map((filter) => filter.slice(0, mostChannels));
  const scale = signedScale(filters.flat(3));
  const inRow = Math.ceil(shown.length / Math.ceil(shown.length / 8));
  const cell = cellSize(Array<number>(inRow).fill(width), { largest: 36 });
  const fits = textWidth(`filter ${shown.length}`, titleSize) <= width * cell;
  const name = (f: number) => (fits ? `filter ${f}` : String(f));
  const kernel = (plane: Plane, c: number, f: number): Panel =>
    gridPanel(plane, { ...(c === 0 && { title: name(f) }), scale, cell, alike: filters.flat(2) });
  const rows = shown.flatMap((_, start) => {
    if (start % inRow !== 0) return [];
    const some = shown.slice(start, start + inRow);
    return some[0]!.map((_, c) => some.map((filter, i) => kernel(filter[c]!, c, start + i)));
  });
  return new Figure({
    rows: [...rows, [colourBar(scale)]],
    sentence: sentence(filters, shown, [number, depth, height, width]),
  });
}

function sentence(
  filters: readonly Plane[][],
  shown: readonly Plane[][],
  [number, depth, height, width]: readonly [number, number, number, number],
): string {
  const weights = filters.flat(3);
  const left = [
    shown.length < number ? `the first ${shown.length} filters` : '',
    shown[0]!.length < depth ? `the first ${shown[0]!.length} channels` : '',
  ].filter(Boolean);
  const part = left.length > 0 ? ` Only ${left.join(' and ')} are shown.` : '';
  return `${count(number, 'filter')}, each with ${count(depth, `kernel of ${size([height, width])}`, `kernels of ${size([height, width])}`)}: one for each channel of the input. Each column is a filter, each row a channel.${part} The ${count(weights.length, 'weight')} ${coloured(weights)}.`;
}
