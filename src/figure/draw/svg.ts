/** A scene as a still image: an SVG document without scripts, styles or external fonts. */
import { escapeHTML } from '../../display';
import {
  captionLine,
  captionSize,
  edge,
  layOut,
  signSize,
  smallestText,
  titleSize,
  type Placed,
} from './lay-out';
import { bitmap } from './bitmap';
import { hasManyCells } from './bytes';
import { colourAt, grey, hex } from './scales';
import type { Bars, Grid, Labels, Lines, Mark, Panel, Image, Point, Scene } from './scene';

export const fontFamily = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

export function toSVG(scene: Scene): string {
  const { width, height, panels, signs, caption } = layOut(scene);
  const parts = [
    ...panels.flatMap(drawPanel),
    ...signs.map(({ text, x, y }) => textAt(text, [x, y], { size: signSize })),
    ...caption.lines.map((line, i) =>
      textAt(line, [edge, captionLine(caption, i)], { size: captionSize, anchor: 'start' }),
    ),
  ];
  const [w, h] = [round(width), round(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" font-family="${fontFamily}">
<title>${escapeHTML(scene.sentence)}</title>
${parts.join('\n')}
</svg>
`;
}

/** From the panel's coordinates to pixels. */
type ToPixels = (point: Point) => Point;

function drawPanel({ panel, left, top, title: place }: Placed): string[] {
  const at = toPixels(panel, left, top);
  const title = panel.title
    ? [textAt(panel.title, place, { size: titleSize, anchor: 'start' })]
    : [];
  return [...title, ...panel.marks.map((mark) => drawMark(mark, at, panel))];
}

function toPixels({ x, y, width, height, log }: Panel, left: number, top: number): ToPixels {
  const scale = log ? Math.log10 : (value: number) => value;
  const share = (value: number) => (scale(value) - scale(x[0])) / (scale(x[1]) - scale(x[0]));
  return (point) => [
    left + share(point[0]) * width,
    top + ((point[1] - y[0]) / (y[1] - y[0])) * height,
  ];
}

function drawMark(mark: Mark, at: ToPixels, panel: Panel): string {
  switch (mark.kind) {
    case 'grid':
      return drawGrid(mark, at);
    case 'image':
      return drawImage(mark, at);
    case 'lines':
      return drawLines(mark, at);
    case 'labels':
      return drawLabels(mark, at);
    case 'bars':
      return drawBars(mark, at, panel.x[0]);
  }
}

function drawGrid({ values, scale, corner }: Grid, at: ToPixels): string {
  const colours = values.map((row) =>
    row.map((value) => (value === null ? null : colourAt(scale, value))),
  );
  if (hasManyCells(values)) return drawBitmap(colours, corner, at);
  const cells = colours.flatMap((row, i) =>
    row.flatMap((colour, j) => {
      if (!colour) return [];
      const [y, x] = [corner[0] + i, corner[1] + j];
      const cell = rectangle(at([x - 0.5, y - 0.5]), at([x + 0.5, y + 0.5]));
      return [`<rect ${cell} fill="${hex(colour)}"/>`];
    }),
  );
  return `<g shape-rendering="crispEdges">${cells.join('')}</g>`;
}

function drawImage({ rgb }: Image, at: ToPixels): string {
  return drawBitmap(rgb, [0, 0], at);
}

function drawBitmap(
  rows: Parameters<typeof bitmap>[0],
  [row, column]: readonly [number, number],
  at: ToPixels,
): string {
  const [from, to] = [
    at([column - 0.5, row - 0.5]),
    at([column + rows[0]!.length - 0.5, row + rows.length - 0.5]),
  ];
  return `<image ${rectangle(from, to)} preserveAspectRatio="none" style="image-rendering:pixelated" href="${bitmap(rows)}"/>`;
}

function drawLines({ paths, colour, width, dash, fill }: Lines, at: ToPixels): string {
  const path = paths
    .map((points) => `M${points.map((point) => at(point).map(round).join(' ')).join('L')}`)
    .join('');
  const dashes = dash ? ' stroke-dasharray="6 4"' : '';
  return `<path d="${path}" fill="${fill ?? 'none'}" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
}

function drawLabels({ items, size, anchor, flush, colour }: Labels, at: ToPixels): string {
  // Plotly sets text a little to one side of its point.
  const beside = flush ? 0 : { start: 4, middle: 0, end: -4 }[anchor];
  return items
    .map(({ x, y, text }) => {
      const [left, top] = at([x, y]);
      return textAt(text, [left + beside, top], { size, anchor, colour });
    })
    .join('');
}

function drawBars({ items, thickness, colour }: Bars, at: ToPixels, from: number): string {
  return items
    .map(({ y, value, text }) => {
      const end = at([Math.max(value, from), y]);
      const corners = [
        at([from, y - thickness / 2]),
        [end[0], at([from, y + thickness / 2])[1]],
      ] as const;
      const bar = `<rect ${rectangle(...corners)} fill="${colour}"/>`;
      return bar + textAt(text, [end[0] + 4, end[1]], { size: smallestText, anchor: 'start' });
    })
    .join('');
}

interface TextLook {
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
}

function textAt(text: string, [x, y]: Point, look: TextLook): string {
  const { size, anchor = 'middle', colour = grey } = look;
  // The middle of the letters, even for programs that don't know dominant-baseline.
  const base = y + 0.35 * size;
  return `<text x="${round(x)}" y="${round(base)}" font-size="${size}" text-anchor="${anchor}" fill="${colour}">${escapeHTML(text)}</text>`;
}

function rectangle([x, y]: Point, [right, bottom]: Point): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(right - x)}" height="${round(bottom - y)}"`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
