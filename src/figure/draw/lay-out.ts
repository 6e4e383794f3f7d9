/** Where the panels of a scene are, in pixels. Both renderers place them alike. */
import type { Panel, Point, Scene } from './scene';
import { textWidth } from './text-width';

export const captionSize = 14;
export const titleSize = 14;
export const signSize = 20;
export const signWidth = 18;
/** In the widest figure; shrunk to the 450 pixels that a narrow window leaves, it still has 9 pixels. */
export const smallestText = 13;

export const gap = 14;
/** What a line around a panel needs beside it. */
export const edge = 4;
const titleHeight = 24;
export const lineHeight = 22;
/** A figure is never narrower, so that its caption has few lines. */
const narrowest = 440;
/** A column of text: 75 characters. */
const widest = 640;
/** The width that the panels of a row have. */
export const room = widest - 2 * edge;
/** What a slider and its buttons need. */
const sliderHeight = 84;

export interface Placed {
  readonly panel: Panel;
  /** The left and top edges of the panel's own area, without its margin and title. */
  readonly left: number;
  readonly top: number;
  /** Where its title begins, in the middle of its height. */
  readonly title: Point;
}

export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Placed[];
  /** The signs between panels, by their centres. */
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly caption: { readonly lines: readonly string[]; readonly top: number };
  /** Where the slider begins; only plotly draws it. */
  readonly sliderTop: number;
}

type Row = Scene['rows'][number];

export function layOut(scene: Scene): LaidOut {
  const rows = scene.rows.flatMap(wrapped);
  const width = Math.max(narrowest, ...rows.map((row) => rowWidth(row) + 2 * edge));
  const panels: Placed[] = [];
  const signs: LaidOut['signs'][number][] = [];
  let top = edge;
  for (const row of rows) {
    const height = Math.max(...row.map(outerHeight));
    let left = edge;
    for (const item of row) {
      if (typeof item === 'string') {
        signs.push({ text: item, x: left + signWidth / 2, y: top + height / 2 });
      } else {
        const { margin = {} } = item;
        const own = top + (height - outerHeight(item)) / 2;
        const above = titleOf(item) + (margin.top ?? 0);
        const title = [left, own + titleHeight / 2 - 2] as const;
        panels.push({ panel: item, left: left + (margin.left ?? 0), top: own + above, title });
      }
      left += outerWidth(item) + gap;
    }
    top += height + gap;
  }
  const lines = broken(scene.caption ?? scene.sentence, width - 2 * edge);
  const height = top + lines.length * lineHeight + edge;
  return {
    width,
    height,
    panels,
    signs,
    caption: { lines, top },
    sliderTop: height,
  };
}

/** What has no room in a row goes on in the next; a sign stays with what is before it. */
function wrapped(row: Row): Row[] {
  const rows: Row[] = [];
  let line: Row = [];
  row.forEach((item, i) => {
    const next = row[i + 1];
    const together = [...line, item, ...(typeof next === 'string' ? [next] : [])];
    if (typeof item !== 'string' && line.length > 0 && rowWidth(together) > room) {
      rows.push(line);
      line = [];
    }
    line = [...line, item];
  });
  return [...rows, line];
}

/** The height with room for the slider. */
export function withSlider({ height }: LaidOut): number {
  return height + sliderHeight;
}

export function captionLine(caption: LaidOut['caption'], i: number): number {
  return caption.top + (i + 0.5) * lineHeight;
}

export function rowWidth(row: Row): number {
  return row.reduce((all, item) => all + outerWidth(item) + gap, -gap);
}

function outerWidth(item: Panel | string): number {
  if (typeof item === 'string') return signWidth;
  const { margin = {}, width, title = '' } = item;
  return Math.max(
    width + (margin.left ?? 0) + (margin.right ?? 0),
    Math.ceil(textWidth(title, titleSize)),
  );
}

function outerHeight(item: Panel | string): number {
  if (typeof item === 'string') return signSize;
  const { margin = {}, height } = item;
  return height + titleOf(item) + (margin.top ?? 0) + (margin.bottom ?? 0);
}

function titleOf({ title }: Panel): number {
  return title ? titleHeight : 0;
}

/** A size such as 3 x 4 stays in one line. */
const breaks = / (?!x \d)(?<!\d x )/;

function broken(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(breaks)) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (textWidth(`${line} ${word}`, captionSize) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
