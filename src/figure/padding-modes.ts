import { pad, type PadMode } from '../nn/functional';
import { toPair, type NumberOrPair } from '../shape';
import { noGrad, type Tensor } from '../tensor';
import { outline, type Plane } from './draw/marks';
import { cellSize, gridPanel } from './draw/panels';
import { imageScale } from './draw/scales';
import type { Panel } from './draw/scene';
import { count, list, size, write } from './draw/words';
import { Figure } from './figure';
import { planeOf, requireFew } from './inputs';

const modes: readonly (readonly [name: string, mode: PadMode])[] = [
  ['zeros', 'constant'],
  ['reflect', 'reflect'],
  ['replicate', 'replicate'],
  ['circular', 'circular'],
];

/**
 * What is around an image in each padding mode: zeros, its reflection, its edge repeated, or its
 * opposite end. The image itself is outlined.
 *
 * @param image one channel: (H, W), (1, H, W) or (1, 1, H, W)
 * @param padding cells at each edge: a number or [height, width] (1)
 * @throws with PyTorch's wording if the padding is too wide for a mode
 * @example
 * figure.paddingModes(tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 2)
 */
export function paddingModes(image: Tensor, padding: NumberOrPair = 1): Figure {
  const input = planeOf('paddingModes', 'picture', image);
  const [height, width] = [input.length, input[0]!.length];
  const [rows, columns] = toPair(padding);
  requireFew('paddingModes', 'cells', (height + 2 * rows) * (width + 2 * columns), 400);
  const x = image.reshape([1, 1, height, width]);
  const scale = imageScale([0, ...input.flat()]);
  const cell = cellSize(2 * (width + 2 * columns), 560, 34);
  const inner = { row: rows, column: columns, height, width };
  const padded = modes.map(([, mode]) =>
    planeOf(
      'paddingModes',
      'padded',
      noGrad(() => pad(x, [columns, columns, rows, rows], { mode })),
    ),
  );
  const panels = modes.map(([title], i): Panel =>
    gridPanel(padded[i]!, { title, scale, cell, marks: outline(`picture ${title}`, [inner]) }),
  );
  return new Figure({
    rows: [panels.slice(0, 2), panels.slice(2)],
    sentence: `A picture of ${size([height, width])} (outlined) with ${count(rows, 'row')} more above and below and ${count(columns, 'column')} more left and right. ${continued(padded, rows, columns)}`,
  });
}

/** How the first row continues to the left, in each mode. */
function continued(padded: readonly Plane[], row: number, columns: number): string {
  const first = padded[0]![row]!.slice(columns, padded[0]![row]!.length - columns).map(write);
  const words = modes.map(([name], i) => {
    const cells = padded[i]![row]!.slice(0, columns).map(write).join(' ');
    return `${cells || 'nothing'} with ${name}`;
  });
  return `To the left of its first row, ${first.join(' ')}, stands ${list(words)}.`;
}
