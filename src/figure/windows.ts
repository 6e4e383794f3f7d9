/** Where the cells under a window are. How many positions there are is the business of `shape`. */
import type { Pair, ResolvedWindow } from '../shape';
import type { Cells } from './draw/marks';
import type { Frame } from './draw/scene';

/** All positions, row by row. */
function positions([height, width]: Pair): Pair[] {
  return Array.from({ length: height * width }, (_, i) => [Math.floor(i / width), i % width]);
}

/** The rows (0) or columns (1) that a window meets; those outside the image are in the padding. */
export function met(window: ResolvedWindow, axis: 0 | 1, position: number): number[] {
  const start = position * window.stride[axis] - window.padding[axis][0];
  return Array.from({ length: window.kernel[axis] }, (_, i) => start + i * window.dilation[axis]);
}

/** All cells that the window meets at a position, row by row. */
export function metCells(window: ResolvedWindow, [row, column]: Pair): Pair[] {
  const columns = met(window, 1, column);
  return met(window, 0, row).flatMap((y) => columns.map((x): Pair => [y, x]));
}

/** The window as areas to draw a line around: cell by cell where dilation pulls it apart. */
export function windowAreas(window: ResolvedWindow, position: Pair): Cells[] {
  const cells = metCells(window, position);
  if (window.dilation.some((step, axis) => step > 1 && window.kernel[axis]! > 1)) {
    return cells.map(([row, column]) => ({ row, column, height: 1, width: 1 }));
  }
  const [row, column] = cells[0]!;
  return [{ row, column, height: window.kernel[0], width: window.kernel[1] }];
}

export function cellAt([row, column]: Pair): Cells {
  return { row, column, height: 1, width: 1 };
}

/** The place of a position among the frames. */
export function frameAt([row, column]: Pair, [, width]: Pair): number {
  return row * width + column;
}

/** One frame for each position of the window; its name says which it is, and where in the output it writes. */
export function framesOf(size: Pair, marksAt: (position: Pair) => Frame['marks']): Frame[] {
  return positions(size).map((position, i, all) => ({
    name: `window ${i + 1} of ${all.length}: row ${position[0]}, column ${position[1]}`,
    marks: marksAt(position),
  }));
}
