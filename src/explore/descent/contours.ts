/** Lines of equal loss: marching squares over a grid of places. */
import { times } from '../times';
import { valleyOf, type Two, type Valley, type ValleyName } from './valleys';

type Segment = readonly [Two, Two];

/** Places of the grid along each side. */
const SIDE = 64;
const LEVELS = 12;

const known = new Map<ValleyName, readonly Segment[]>();

/** The pieces of all lines, in the valley's own coordinates. They never change, so they are computed once. */
export function contoursOf(name: ValleyName): readonly Segment[] {
  if (!known.has(name)) known.set(name, linesOf(valleyOf(name)));
  return known.get(name)!;
}

function linesOf({ loss, shown }: Valley): Segment[] {
  const along = (axis: 0 | 1) => {
    const [from, to] = shown[axis];
    return times(SIDE, (i) => from + ((to - from) * i) / (SIDE - 1));
  };
  const [xs, ys] = [along(0), along(1)];
  const heights = ys.map((y) => xs.map((x) => loss([x, y])));
  const levels = levelsOf(heights.flat());
  const corner = (column: number, row: number): Corner => ({
    at: [xs[column]!, ys[row]!],
    height: heights[row]![column]!,
  });
  return times(SIDE - 1, (row) =>
    times(SIDE - 1, (column) => {
      const corners = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ];
      const own = corners.map(({ height }) => height);
      const [least, most] = [Math.min(...own), Math.max(...own)];
      return levels
        .filter((level) => level > least && level <= most)
        .flatMap((level) => crossing(corners, level));
    }).flat(),
  ).flat();
}

/** Each is farther above the least than the one before: squares, as the loss itself is one near its minimum. */
function levelsOf(heights: readonly number[]): number[] {
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  return times(LEVELS, (i) => least + (most - least) * ((i + 0.5) / LEVELS) ** 2);
}

interface Corner {
  readonly at: Two;
  readonly height: number;
}

/** The line of a level through a square, from edge to edge. */
function crossing(corners: readonly Corner[], level: number): Segment[] {
  const points = corners.flatMap((one, i): Two[] => {
    const other = corners[(i + 1) % corners.length]!;
    if (one.height < level === other.height < level) return [];
    const share = (level - one.height) / (other.height - one.height);
    const between = (axis: 0 | 1) => one.at[axis] + share * (other.at[axis] - one.at[axis]);
    return [[between(0), between(1)]];
  });
  // Two points, or four at a saddle.
  return times(points.length / 2, (i): Segment => [points[2 * i]!, points[2 * i + 1]!]);
}
