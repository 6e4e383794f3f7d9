/** Where the panels of a scene are, in pixels. Both renderers place them alike. */
import type { Panel, Scene } from './scene';

export const captionSize = 14;
export const titleSize = 14;
export const signSize = 20;

const gap = 14;
const edge = 8;
const titleHeight = 24;
const lineHeight = 20;
const narrowest = 480;
/** What an output in JupyterLab has room for, beside the file browser. */
const widest = 640;
/** What a slider and its buttons need. */
const sliderHeight = 84;

export interface Placed {
  readonly panel: Panel;
  /** The left and top edges of the panel's own area, without its margin and title. */
  readonly left: number;
  readonly top: number;
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

export function layOut(scene: Scene): LaidOut {
  const rows = scene.rows.map((row) => fitting(row));
  const widths = rows.map(rowWidth);
  const width = Math.max(narrowest, ...widths.map((row) => row + 2 * edge));
  const panels: Placed[] = [];
  const signs: LaidOut['signs'][number][] = [];
  let top = edge;
  rows.forEach((row, i) => {
    const height = Math.max(...row.map(outerHeight));
    let left = (width - widths[i]!) / 2;
    for (const item of row) {
      if (typeof item === 'string') {
        signs.push({ text: item, x: left + outerWidth(item) / 2, y: top + height / 2 });
      } else {
        const { margin = {}, title } = item;
        const own = top + (height - outerHeight(item)) / 2;
        const above = (title ? titleHeight : 0) + (margin.top ?? 0);
        panels.push({ panel: item, left: left + (margin.left ?? 0), top: own + above });
      }
      left += outerWidth(item) + gap;
    }
    top += height + gap;
  });
  const lines = wrap(scene.caption ?? scene.sentence, (width - 2 * edge) / (captionSize * 0.52));
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

/** A row that is too wide, with smaller panels; what is around them keeps its size. */
function fitting(row: Scene['rows'][number], rounds = 4): Scene['rows'][number] {
  const panels = row.filter((item): item is Panel => typeof item !== 'string');
  const room = panels.reduce((sum, { width }) => sum + width, 0);
  const factor = (widest - 2 * edge - (rowWidth(row) - room)) / room;
  if (factor >= 1 || factor <= 0 || rounds === 0) return row;
  const smaller = row.map((item) => {
    if (typeof item === 'string') return item;
    // Bars are compared by their length; an image keeps its proportions.
    const isChart = item.marks.some(({ kind }) => kind === 'bars');
    const height = isChart ? item.height : item.height * factor;
    return { ...item, width: item.width * factor, height };
  });
  // Under a long title a smaller panel takes no less room, so the others have to shrink more.
  return fitting(smaller, rounds - 1);
}

/** The height with room for the slider. */
export function withSlider({ height }: LaidOut): number {
  return height + sliderHeight;
}

export function captionLine(caption: LaidOut['caption'], i: number): number {
  return caption.top + (i + 0.5) * lineHeight;
}

export function rowWidth(row: Scene['rows'][number]): number {
  return row.reduce((all, item) => all + outerWidth(item) + gap, -gap);
}

/** Panels in rows of about the same number, none wider than an output; `sign` goes between them. */
export function inRows<P extends Panel | string>(items: readonly P[], sign: string): P[][] {
  const signed = outerWidth(sign) + gap;
  const fits = (row: P[]) => rowWidth(row) + row.length * signed <= widest - 2 * edge;
  for (let rows = 1; ; rows++) {
    const each = Math.ceil(items.length / rows);
    const split = Array.from({ length: Math.ceil(items.length / each) }, (_, i) =>
      items.slice(i * each, (i + 1) * each),
    );
    if (each === 1 || split.every(fits)) return split;
  }
}

function outerWidth(item: Panel | string): number {
  if (typeof item === 'string') return item.length * signSize * 0.6;
  const { margin = {}, width } = item;
  return Math.max(width + (margin.left ?? 0) + (margin.right ?? 0), textWidth(item.title ?? ''));
}

function outerHeight(item: Panel | string): number {
  if (typeof item === 'string') return signSize;
  const { margin = {}, height, title } = item;
  return height + (title ? titleHeight : 0) + (margin.top ?? 0) + (margin.bottom ?? 0);
}

/** About how wide a title is: fonts differ. */
function textWidth(text: string): number {
  return text.length * titleSize * 0.55;
}

/** Lines of at most `length` characters, broken between words; no word is left alone at the end. */
function wrap(text: string, length: number): string[] {
  const lines = broken(text, length);
  for (let shorter = length - 1; shorter > length / 2; shorter--) {
    const even = broken(text, shorter);
    if (even.length > lines.length) return broken(text, shorter + 1);
  }
  return lines;
}

function broken(text: string, length: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
