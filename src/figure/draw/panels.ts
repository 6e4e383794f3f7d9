/** Panels that figures are made of: a table of numbers, an image, lines of text. */
import { fontFor } from './cell-size';
import { lineHeight, room } from './lay-out';
import { labels, lineSize, rules, textLines, type Cells, type Plane } from './marks';
import { drawPadding, withPadding, type PaddingLook } from './padding';
import { colourAt, textOn, type Scale } from './scales';
import type { Colour, Labels, Mark, Panel } from './scene';
import { longestWidth } from './text-width';
import { write } from './words';

/** In smaller cells, the lines between them would hide what the image shows. */
const roomForRules = 12;

export interface GridLook {
  readonly title?: string;
  readonly scale: Scale;
  /** The size of a cell in pixels. */
  readonly cell: number;
  readonly padding?: PaddingLook;
  /** Numbers of other panels that are written at the same size as these. */
  readonly alike?: Plane;
  /** Drawn over the cells. */
  readonly marks?: readonly Mark[];
}

/** A table of numbers as a panel: coloured cells, with their numbers if there is room for them. */
export function gridPanel(values: Plane, look: GridLook): Panel {
  const { title, scale, cell, padding, alike = [], marks = [] } = look;
  const inner = cellsOf(values);
  const size = fontFor([values, alike], cell);
  const around = padding ? drawPadding(inner, padding, cell, size) : [];
  const { name = 'padding' } = padding ?? {};
  const full = around.length > 0 ? `${title}, ${name} hatched` : title;
  return panelOf(padding ? withPadding(inner, padding.edges) : inner, cell, full, [
    { kind: 'grid', values, scale, corner: [0, 0] },
    ...around,
    rules(inner, cell >= roomForRules),
    ...(size ? numbersOn(values, scale, size) : []),
    ...marks,
  ]);
}

/** A colour image as a panel. */
export function imagePanel(
  rgb: readonly (readonly Colour[])[],
  { title, cell, marks = [] }: { title?: string; cell: number; marks?: readonly Mark[] },
): Panel {
  const cells = cellsOf(rgb);
  return panelOf(cells, cell, title, [{ kind: 'image', rgb }, rules(cells, false), ...marks]);
}

function cellsOf(rows: readonly (readonly unknown[])[]): Cells {
  return { row: 0, column: 0, height: rows.length, width: rows[0]?.length ?? 0 };
}

function panelOf(
  { row, column, height, width }: Cells,
  cell: number,
  title: string | undefined,
  marks: Mark[],
): Panel {
  return {
    ...(title !== undefined && { title }),
    x: [column - 0.5, column + width - 0.5],
    y: [row - 0.5, row + height - 0.5],
    width: width * cell,
    height: height * cell,
    marks,
  };
}

/** Lines of text as a separate panel, at least so wide; a frame may replace them. */
export function textPanel(key: string, lines: readonly string[], least = 0): Panel {
  const height = lines.length;
  return {
    x: [0, 1],
    y: [-0.5, height - 0.5],
    width: Math.min(room, Math.ceil(Math.max(least, longestWidth(lines, lineSize)))),
    height: lineHeight * height,
    marks: [textLines(key, lines)],
  };
}

/**
 * Terms in lines that fit a figure; each line is followed by the separator. As many are in each line as
 * fit of the longest, `term` pixels wide: so the lines stay in place when the numbers change.
 */
export function inLines(terms: readonly string[], separator: string, term: number): string[] {
  const each = Math.max(1, Math.floor(room / term) - 1);
  return Array.from({ length: Math.ceil(terms.length / each) }, (_, i) =>
    terms.slice(i * each, (i + 1) * each).join(separator),
  );
}

/** The numbers of a grid, in black where its cells are light and in white where they are dark. */
function numbersOn(values: Plane, scale: Scale, size: number): Labels[] {
  const items = values.flatMap((row, y) =>
    row.map((value, x) => ({ x, y, text: write(value), colour: textOn(colourAt(scale, value)) })),
  );
  return [...new Set(items.map(({ colour }) => colour))].sort().map((colour) =>
    labels(
      items.filter((item) => item.colour === colour).map(({ x, y, text }) => ({ x, y, text })),
      { size, colour },
    ),
  );
}
