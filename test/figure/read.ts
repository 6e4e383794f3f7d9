/** What a figure shows, read from plotly's specification and from the still image. */
import type { Figure } from '../../src/figure';

interface Trace {
  type: string;
  mode?: string;
  z: number[][];
  x: number[];
  y: number[];
  text: string[];
  line: { color: string };
  textfont: { color: string };
  xaxis: string;
}

/** The traces as they are drawn first, or in a frame. */
export function traces({ spec }: Figure, frame?: number): Trace[] {
  const { data = [], traces: places = [] } = frame === undefined ? {} : spec.frames[frame]!;
  const shown = spec.data.map((trace, i) => ({ ...trace, ...data[places.indexOf(i)] }));
  return shown as unknown as Trace[];
}

/** The numbers of each table, without those of colour bars. */
export function tables(figure: Figure): number[][][] {
  return traces(figure)
    .filter(({ type, z }) => type === 'heatmap' && !(z.length === 1 && z[0]!.length === 64))
    .map(({ z }) => z);
}

/** Everything that is written, in order. */
export function texts(figure: Figure): string[] {
  return traces(figure)
    .filter(({ mode }) => mode === 'text')
    .flatMap(({ text }) => text.map((words) => words.replaceAll('\u00a0', '')));
}

/** The words in the still image. */
export function stillTexts({ svg }: Figure): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!);
}

/** The values of the bars, by trace. */
export function barValues(figure: Figure): number[][] {
  return traces(figure)
    .filter(({ type }) => type === 'bar')
    .map(({ x }) => x);
}

/** What is outlined in the colour of the window: [left, top, right, bottom] of each outline. */
export function outlines(figure: Figure, frame?: number): number[][] {
  return traces(figure, frame)
    .filter(({ line }) => line?.color === '#c2006b')
    .map(({ x, y }) => [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
}
