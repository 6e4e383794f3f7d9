/** Padding: hatched, so that its cells look like no number of the image, on any ground. */
import type { Edges } from '../../shape';
import { labels, rules, type Cells } from './marks';
import { faint } from './scales';
import type { Mark, Point } from './scene';

export interface PaddingLook {
  readonly edges: Edges;
  /** What is written in a cell of it. */
  readonly text: (row: number, column: number) => string;
  /** What it is called ('padding'). */
  readonly name?: string;
}

/** In smaller cells there is one line, not three. */
const roomForLines = 20;

/** An image with the padding around it. */
export function withPadding({ height, width }: Cells, [rows, columns]: Edges): Cells {
  return {
    row: -rows[0],
    column: -columns[0],
    height: height + rows[0] + rows[1],
    width: width + columns[0] + columns[1],
  };
}

export function drawPadding(
  image: Cells,
  { edges, text, name = 'padding' }: PaddingLook,
  cell: number,
  size: number | undefined,
): Mark[] {
  const all = withPadding(image, edges);
  const cells = cellsAround(all, image);
  if (cells.length === 0) return [];
  return [
    hatching(cells, cell, name),
    { ...rules(all), dash: true },
    ...(size
      ? [
          labels(
            cells.map(([y, x]) => ({ x, y, text: text(y, x) })),
            { size },
          ),
        ]
      : []),
  ];
}

/** Diagonals that continue from one cell to the next. */
export function hatching(
  cells: readonly (readonly [row: number, column: number])[],
  size: number,
  hover: string,
): Mark {
  // Where a line is, x + y is one of these, from the corner of the cell.
  const lines = size < roomForLines ? [1] : [0.5, 1, 1.5];
  const paths = cells.flatMap(([row, column]) =>
    lines.map((sum): Point[] => {
      const [near, far] = [Math.max(0, sum - 1) - 0.5, Math.min(1, sum) - 0.5];
      return [
        [column + near, row + far],
        [column + far, row + near],
      ];
    }),
  );
  return { kind: 'lines', paths, colour: faint, width: 1, along: hover };
}

function cellsAround(all: Cells, { height, width }: Cells): [row: number, column: number][] {
  return Array.from({ length: all.height * all.width }, (_, i): [number, number] => [
    all.row + Math.floor(i / all.width),
    all.column + (i % all.width),
  ]).filter(([y, x]) => x < 0 || y < 0 || x >= width || y >= height);
}
