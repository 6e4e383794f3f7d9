/** Panels that figures are made of: a table of numbers, an image, lines of text. */
import { labels, rules, textLines, type Cells, type Plane } from './marks';
import { colourAt, textOn, type Scale } from './scales';
import type { Colour, Grid, Labels, Mark, Panel } from './scene';
import { write } from './words';

/** From this many pixels on, a cell has room for its number. */
const roomForNumber = 26;
/** In smaller cells, the lines between them would hide what the image shows. */
const roomForRules = 12;

export interface GridLook {
  readonly title?: string;
  readonly scale: Scale;
  /** The size of a cell in pixels. */
  readonly cell: number;
  /** Rows and columns around the values, shown as empty cells: [[top, bottom], [left, right]]. */
  readonly room?: readonly [readonly [number, number], readonly [number, number]];
  /** What is written in the empty cells; without it they are only space. */
  readonly outside?: (row: number, column: number) => string;
  /** Numbers of other panels that are written at the same size as these. */
  readonly alike?: Plane;
  /** Drawn over the cells. */
  readonly marks?: readonly Mark[];
}

const noRoom = [
  [0, 0],
  [0, 0],
] as const;

/** A table of numbers as a panel: coloured cells, with their numbers if there is room for them. */
export function gridPanel(values: Plane, look: GridLook): Panel {
  const { title, scale, cell, outside, marks = [] } = look;
  const [[above, below], [before, after]] = look.room ?? noRoom;
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const all = {
    row: -above,
    column: -before,
    height: height + above + below,
    width: width + before + after,
  };
  const numbered = cell >= roomForNumber;
  const size = fontFor([...values.flat(), ...(look.alike ?? []).flat()], cell);
  const grid: Grid = { kind: 'grid', values, scale, corner: [0, 0] };
  const open =
    outside && numbered ? [labels(openCells(all, [height, width], outside), { size })] : [];
  const numbers = numbered ? numbersOn(values, scale, size) : [];
  const drawn = outside ? all : { row: 0, column: 0, height, width };
  return {
    ...(title !== undefined && { title }),
    x: [all.column - 0.5, all.column + all.width - 0.5],
    y: [all.row - 0.5, all.row + all.height - 0.5],
    width: all.width * cell,
    height: all.height * cell,
    marks: [grid, rules(drawn, cell >= roomForRules), ...numbers, ...open, ...marks],
  };
}

/** A colour image as a panel. */
export function imagePanel(
  rgb: readonly (readonly Colour[])[],
  { title, cell, marks = [] }: { title?: string; cell: number; marks?: readonly Mark[] },
): Panel {
  const [height, width] = [rgb.length, rgb[0]?.length ?? 0];
  return {
    ...(title !== undefined && { title }),
    x: [-0.5, width - 0.5],
    y: [-0.5, height - 0.5],
    width: width * cell,
    height: height * cell,
    marks: [{ kind: 'image', rgb }, rules({ row: 0, column: 0, height, width }, false), ...marks],
  };
}

/** Lines of text as a separate panel; a frame may replace them. */
export function textPanel(key: string, lines: readonly string[], width: number): Panel {
  const height = lines.length;
  return {
    x: [-1, 1],
    y: [-0.5, height - 0.5],
    width,
    height: 24 * height,
    marks: [textLines(key, lines)],
  };
}

/** The size of a cell such that `cells` of them fit into `room` pixels. */
export function cellSize(cells: number, room: number, largest = 40): number {
  const fitting = Math.min(largest, room / Math.max(1, cells));
  return fitting >= 2 ? Math.floor(fitting) : fitting;
}

/** The numbers of a grid, in black where its cells are light and in white where they are dark. */
function numbersOn(values: Plane, scale: Scale, size: number): Labels[] {
  const items = values.flatMap((row, y) =>
    row.map((value, x) => ({ x, y, text: write(value), colour: textOn(colourAt(scale, value)) })),
  );
  return (['#000000', '#ffffff'] as const)
    .map((colour) =>
      labels(
        items.filter((item) => item.colour === colour).map(({ x, y, text }) => ({ x, y, text })),
        { size, colour },
      ),
    )
    .filter(({ items }) => items.length > 0);
}

function fontFor(values: readonly number[], cell: number): number {
  const longest = Math.max(...values.map((value) => write(value).length));
  return Math.max(8, Math.min(16, Math.floor((cell * 0.9) / (longest * 0.6)), cell * 0.45));
}

function openCells(
  all: Cells,
  [height, width]: readonly [number, number],
  text: (row: number, column: number) => string,
): Labels['items'] {
  return Array.from({ length: all.height * all.width }, (_, i) => {
    const [y, x] = [all.row + Math.floor(i / all.width), all.column + (i % all.width)];
    return { y, x, text: text(y, x) };
  }).filter(({ x, y }) => x < 0 || y < 0 || x >= width || y >= height);
}
