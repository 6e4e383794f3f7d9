/** The vocabulary of the figures: cells, windows, labels, and panels of them. */
import { accent, grey, halo, type Scale } from './scales';
import type { Bars, Colour, Grid, Keyed, Labels, Lines, Mark, Panel, Point } from './scene';
import { write } from './words';

export type Plane = readonly (readonly number[])[];

/** Cells of a grid by the first row and column; negative ones lie in the padding. */
export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** From so many pixels a cell has room for its number. */
const roomForNumber = 26;

/** The path around cells. */
export function around({ row, column, height, width }: Cells): Point[] {
  const [top, left] = [row - 0.5, column - 0.5];
  const [bottom, right] = [top + height, left + width];
  return [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]; // prettier-ignore
}

/** A line around cells that is seen on every colour: a coloured one on a wider white one. */
export function outline(
  key: string,
  cells: readonly Cells[],
  { colour = accent, dash = false } = {},
): Keyed<Lines>[] {
  const paths = cells.map(around);
  return [
    { kind: 'lines', key: `${key}, halo`, paths, colour: halo, width: 6 },
    { kind: 'lines', key, paths, colour, width: 3, ...(dash && { dash }) },
  ];
}

/** The thin lines of a table, so that white cells end somewhere on a white page. */
export function rules({ row, column, height, width }: Cells, each = true): Lines {
  const [top, left] = [row - 0.5, column - 0.5];
  const [rows, columns] = each ? [height, width] : [1, 1];
  const across = Array.from({ length: rows + 1 }, (_, i): Point[] => {
    const y = top + (i * height) / rows;
    return [[left, y], [left + width, y]]; // prettier-ignore
  });
  const down = Array.from({ length: columns + 1 }, (_, i): Point[] => {
    const x = left + (i * width) / columns;
    return [[x, top], [x, top + height]]; // prettier-ignore
  });
  return { kind: 'lines', paths: [...across, ...down], colour: grey, width: 1 };
}

interface LabelLook {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly bold?: boolean;
  readonly key?: string;
}

export function labels(items: Labels['items'], look: LabelLook = {}): Labels {
  return { kind: 'labels', items, size: 14, anchor: 'middle', colour: grey, ...look };
}

export function bars(items: Bars['items'], colour: string, thickness = 0.6): Bars {
  return { kind: 'bars', items, colour, thickness };
}

export interface GridLook {
  readonly title?: string;
  readonly scale: Scale;
  /** The side of a cell in pixels. */
  readonly cell: number;
  /** Rows and columns around the values, shown as open cells: [[top, bottom], [left, right]]. */
  readonly room?: readonly [readonly [number, number], readonly [number, number]];
  /** What is written into the open cells; without it they are only room. */
  readonly outside?: (row: number, column: number) => string;
  /** Laid over the cells. */
  readonly marks?: readonly Mark[];
  readonly key?: string;
}

/** A table of numbers as a panel: coloured cells, with their numbers if there is room for them. */
export function gridPanel(values: Plane, look: GridLook): Panel {
  const { title, scale, cell, outside, marks = [], key } = look;
  const [[above, below], [before, behind]] = look.room ?? [[0, 0], [0, 0]]; // prettier-ignore
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const all = { row: -above, column: -before, height: height + above + below, width: width + before + behind }; // prettier-ignore
  const numbered = cell >= roomForNumber;
  const fontSize = numbered ? fontFor(values.flat(), cell) : 0;
  const grid: Grid = { kind: 'grid', values, scale, corner: [0, 0], fontSize, ...(key && { key }) };
  const open = outside && numbered ? [labels(openCells(all, [height, width], outside), { size: fontSize })] : []; // prettier-ignore
  const drawn = outside ? all : { row: 0, column: 0, height, width };
  return {
    ...(title !== undefined && { title }),
    x: [all.column - 0.5, all.column + all.width - 0.5],
    y: [all.row - 0.5, all.row + all.height - 0.5],
    width: all.width * cell,
    height: all.height * cell,
    marks: [grid, rules(drawn, cell >= 8), ...open, ...marks],
  };
}

/** A colour picture as a panel. */
export function picturePanel(
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
    marks: [{ kind: 'picture', rgb }, rules({ row: 0, column: 0, height, width }, false), ...marks],
  };
}

/** Lines of text as a panel of their own; a frame may replace them. */
export function textPanel(key: string, lines: readonly string[], width: number): Panel {
  const height = lines.length;
  return { x: [-1, 1], y: [-0.5, height - 0.5], width, height: 24 * height, marks: [textLines(key, lines)] }; // prettier-ignore
}

export function textLines(key: string, lines: readonly string[]): Keyed<Labels> {
  const items = lines.map((text, y) => ({ x: 0, y, text }));
  return { ...labels(items, { size: 16 }), key };
}

/** The side of a cell such that `cells` of them fit into `room` pixels. */
export function cellSize(cells: number, room: number, largest = 40): number {
  const fitting = Math.min(largest, room / Math.max(1, cells));
  return fitting >= 2 ? Math.floor(fitting) : fitting;
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
