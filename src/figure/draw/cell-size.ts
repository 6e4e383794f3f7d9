/** How large cells are, and the numbers in them. */
import { gap, room, signWidth, smallestText } from './lay-out';
import type { Plane } from './marks';
import { longestWidth } from './text-width';
import { write } from './words';

/** How much of its width a cell gives to a number. */
const share = 0.92;
/** What is larger leaves no room on a screen for the panels that go under it. */
const largestPanel = 440;

interface CellRoom {
  /** What should be written in the cells: where it can be read only in larger cells, these are larger. */
  readonly numbers?: readonly Plane[];
  /** Whether there is a sign between the panels (false). */
  readonly signs?: boolean;
  /** The largest cell that the space alone makes (40). */
  readonly largest?: number;
  /** The space there is (a row of a figure). */
  readonly width?: number;
}

/**
 * The size of a cell such that panels of so many cells across fit side by side, or, if their numbers
 * can only be read then, one under the other.
 */
export function cellSize(across: readonly number[], cells: CellRoom = {}): number {
  const { numbers = [], signs = false, largest = 40, width = room } = cells;
  const between = (across.length - 1) * (gap + (signs ? signWidth + gap : 0));
  const all = across.reduce((sum, cells) => sum + cells, 0);
  const together = Math.min(largest, (width - between) / all);
  const readable = Math.ceil(smallestText * Math.max(2, widest(numbers) / share));
  const fitsAlone = readable * Math.max(...across) <= Math.min(width, largestPanel);
  if (numbers.length > 0 && together < readable && fitsAlone) return readable;
  return together >= 2 ? Math.floor(together) : together;
}

/** The size of the numbers in cells of a size; there are none if they would be too small to read. */
export function fontFor(numbers: readonly Plane[], cell: number): number | undefined {
  const size = Math.min(16, cell / 2, Math.floor((cell * share) / widest(numbers)));
  return size < smallestText ? undefined : size;
}

/** The width of the longest number, at a size of 1. */
function widest(planes: readonly Plane[]): number {
  return longestWidth(planes.flat(2).map(write), 1) || 1;
}
