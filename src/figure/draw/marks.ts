/** The vocabulary of the figures: outlines, lines of a table, labels, bars. */
import { accent, grey, halo } from './scales';
import type { Bars, Keyed, Labels, Lines, Point } from './scene';

export type Plane = readonly (readonly number[])[];

/** Cells of a grid by the first row and column; negative ones are in the padding. */
export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** The path around cells. */
export function around({ row, column, height, width }: Cells): Point[] {
  const [top, left] = [row - 0.5, column - 0.5];
  const [bottom, right] = [top + height, left + width];
  return closed([left, top], [right, top], [right, bottom], [left, bottom]);
}

/** A path through corners and back to the first. */
export function closed(...corners: [Point, ...Point[]]): Point[] {
  return [...corners, corners[0]];
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
    return [
      [left, y],
      [left + width, y],
    ];
  });
  const down = Array.from({ length: columns + 1 }, (_, i): Point[] => {
    const x = left + (i * width) / columns;
    return [
      [x, top],
      [x, top + height],
    ];
  });
  return { kind: 'lines', paths: [...across, ...down], colour: grey, width: 1 };
}

interface LabelLook {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly flush?: boolean;
  readonly colour?: string;
  readonly key?: string;
}

export function labels(items: Labels['items'], look: LabelLook = {}): Labels {
  return { kind: 'labels', items, size: 14, anchor: 'middle', colour: grey, ...look };
}

export function bars(items: Bars['items'], colour: string, thickness = 0.6): Bars {
  return { kind: 'bars', items, colour, thickness };
}

/** The size of text that a figure has between its panels. */
export const lineSize = 16;

export function textLines(key: string, lines: readonly string[]): Keyed<Labels> {
  const items = lines.map((text, y) => ({ x: 0, y, text }));
  return { ...labels(items, { size: lineSize, anchor: 'start', flush: true }), key };
}
