/** One mark as one trace of plotly's. */
import { hasManyCells, pack } from './bytes';
import { smallestText } from './lay-out';
import type { Bars, Grid, Labels, Lines, Mark, Image, Point } from './scene';

export type Trace = Readonly<Record<string, unknown>>;

export function toTrace(mark: Mark, panel: number): Trace {
  const suffix = panel === 0 ? '' : String(panel + 1);
  return { ...traceOf(mark), xaxis: `x${suffix}`, yaxis: `y${suffix}` };
}

function traceOf(mark: Mark): Trace {
  switch (mark.kind) {
    case 'grid':
      return heatmap(mark);
    case 'image':
      return image(mark);
    case 'lines':
      return lines(mark);
    case 'labels':
      return labels(mark);
    case 'bars':
      return bars(mark);
  }
}

function heatmap({ values, scale, corner }: Grid): Trace {
  const { stops, from, to } = scale;
  return {
    type: 'heatmap',
    z: table(values.map((row) => row.map(exact))),
    x0: corner[1],
    dx: 1,
    y0: corner[0],
    dy: 1,
    zmin: exact(from),
    zmax: exact(to),
    showscale: false,
    colorscale: stops.map((stop, i) => [i / (stops.length - 1), stop]),
    hovertemplate: 'row %{y}, column %{x}: %{z}<extra></extra>',
    hoverongaps: false,
  };
}

function table(rows: readonly (readonly (number | null)[])[]): unknown {
  return hasManyCells(rows) ? pack(rows.flat(), [rows.length, rows[0]!.length]) : rows;
}

/** A float32 has 7 digits; the rest would be noise. */
function exact(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(7));
}

function image({ rgb }: Image): Trace {
  return {
    type: 'image',
    z: hasManyCells(rgb) ? pack(rgb.flat(2), [rgb.length, rgb[0]!.length, 3]) : rgb,
    x0: 0,
    dx: 1,
    y0: 0,
    dy: 1,
    hovertemplate: 'row %{y}, column %{x}: red, green, blue %{z}<extra></extra>',
  };
}

function lines(mark: Lines): Trace {
  const { paths, colour, width, dash, fill } = mark;
  const joined = paths.flatMap((path, i): (Point | null)[] =>
    i === 0 ? [...path] : [null, ...path],
  );
  return {
    type: 'scatter',
    mode: 'lines',
    x: joined.map((point) => point && point[0]),
    y: joined.map((point) => point && point[1]),
    line: { color: colour, width, ...(dash && { dash: '6px,4px' }) },
    cliponaxis: false,
    ...(fill && { fill: 'toself', fillcolor: fill }),
    ...whatIsSaid(mark),
  };
}

function whatIsSaid({ hover, along }: Lines): Trace {
  if (hover) return { hoveron: 'fills', hoverinfo: 'text', text: hover };
  if (along) return { hovertemplate: `${along}<extra></extra>` };
  return { hoverinfo: 'skip' };
}

const sides = { start: 'middle right', middle: 'middle center', end: 'middle left' };

/** Plotly sets text right at its point; a blank keeps it off a line there. */
const blanks = { start: ['\u00a0', ''], middle: ['', ''], end: ['', '\u00a0'] };

/** Plotly reads tags in text, but does not know all of HTML's entities: `&quot;` would be shown as it is. */
export function plotlyText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function labels({ items, size, anchor, flush, colour }: Labels): Trace {
  const [before, after] = blanks[flush ? 'middle' : anchor];
  return {
    type: 'scatter',
    mode: 'text',
    x: items.map(({ x }) => x),
    y: items.map(({ y }) => y),
    text: items.map(({ text }) => `${before}${plotlyText(text)}${after}`),
    textposition: sides[anchor],
    textfont: { size, color: colour },
    hoverinfo: 'skip',
    cliponaxis: false,
  };
}

function bars({ items, thickness, colour }: Bars): Trace {
  return {
    type: 'bar',
    orientation: 'h',
    x: items.map(({ value }) => value),
    y: items.map(({ y }) => y),
    width: thickness,
    marker: { color: colour },
    text: items.map(({ text }) => text),
    textposition: 'outside',
    textangle: 0,
    textfont: { size: smallestText },
    cliponaxis: false,
    hovertext: items.map(({ hover }) => hover),
    hoverinfo: 'text',
  };
}
