import { takes } from '../shape/takes';
import { listed } from '../shape/in-code';
import { pad, type PadMode } from '../nn/functional';
import { toPair, type Edges, type NumberOrPair } from '../shape';
import { noGrad, type Tensor } from '../tensor';
import type { Plane } from './draw/marks';
import { cellSize } from './draw/cell-size';
import { gridPanel } from './draw/panels';
import { imageScale } from './draw/scales';
import type { Panel } from './draw/scene';
import { count, size, write } from './draw/words';
import { Figure } from './figure';
import { planeOf, requireFew } from './inputs';

const modes: readonly (readonly [name: string, mode: PadMode])[] = [
  ['zeros', 'constant'],
  ['reflect', 'reflect'],
  ['replicate', 'replicate'],
  ['circular', 'circular'],
];

const checkArguments = takes('figure.paddingModes', { image: 'any', 'padding?': 'pair' });

/**
 * What is around an image in each padding mode: zeros, its reflection, its edge repeated, or its
 * opposite end. The padding is hatched.
 *
 * @param image one channel: (H, W), (1, H, W) or (1, 1, H, W)
 * @param padding cells at each edge: a number or [height, width] (1)
 * @throws with PyTorch's wording if the padding is too wide for a mode
 * @example
 * figure.paddingModes(tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 2)
 */
export function paddingModes(image: Tensor, padding: NumberOrPair = 1): Figure {
  checkArguments(arguments);
  const input = planeOf('paddingModes', 'image', image);
  const [height, width] = [input.length, input[0]!.length];
  const [rows, columns] = toPair(padding);
  const across = width + 2 * columns;
  requireFew('paddingModes', 'rows or columns', Math.max(height + 2 * rows, across), 20);
  const x = image.reshape([1, 1, height, width]);
  const padded = modes.map(([, mode]) =>
    planeOf(
      'paddingModes',
      'padded',
      noGrad(() => pad(x, [columns, columns, rows, rows], { mode })),
    ),
  );
  const look = {
    scale: imageScale(input.flat()),
    cell: cellSize([across, across], { numbers: padded, largest: 34 }),
  };
  const edges: Edges = [
    [rows, rows],
    [columns, columns],
  ];
  const panels = modes.map(([title], i): Panel => {
    const text = (row: number, column: number) => write(padded[i]![row + rows]![column + columns]!);
    return gridPanel(input, { ...look, title, padding: { edges, text } });
  });
  return new Figure({
    rows: [panels.slice(0, 2), panels.slice(2)],
    sentence: `An image of ${size([height, width])} with padding (hatched): ${count(rows, 'row')} above and below, ${count(columns, 'column')} left and right. ${continued(padded, rows, columns)}`,
  });
}

/** How the first row continues to the left, in each mode. */
function continued(padded: readonly Plane[], row: number, columns: number): string {
  const first = padded[0]![row]!.slice(columns, padded[0]![row]!.length - columns).map(write);
  const words = modes.map(([name], i) => {
    const cells = padded[i]![row]!.slice(0, columns).map(write).join(' ');
    return `${cells || 'nothing'} with ${name}`;
  });
  return `To the left of its first row, ${first.join(' ')}, there is ${listed(words)}.`;
}
