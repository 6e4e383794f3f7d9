/** A scene as plotly's specification: https://plotly.com/javascript/reference. */
import { captionLine, captionSize, edge, layOut, signSize, titleSize, withSlider } from './lay-out';
import type { LaidOut, Placed } from './lay-out';
import { grey } from './scales';
import type { Point, Range, Scene } from './scene';
import { fontFamily } from './svg';
import { plotlyText, toTrace, type Trace } from './traces';

export interface PlotlySpec {
  readonly data: readonly Trace[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly frames: readonly PlotlyFrame[];
}

interface PlotlyFrame {
  readonly name: string;
  /** What changes of the traces. */
  readonly data: readonly Trace[];
  /** Which traces these are. */
  readonly traces: readonly number[];
}

export function toPlotly(scene: Scene): PlotlySpec {
  const laidOut = layOut(scene);
  const marks = laidOut.panels.flatMap(({ panel }, axis) =>
    panel.marks.map((mark) => ({ mark, axis })),
  );
  const places = new Map(marks.map(({ mark }, i) => [mark.key, i]));
  const frames = (scene.frames ?? []).map((frame) => {
    const traces = frame.marks.map((mark) => places.get(mark.key)!);
    const data = frame.marks.map((mark, i) => toTrace(mark, marks[traces[i]!]!.axis));
    return { name: frame.name, data, traces };
  });
  const data = marks.map(({ mark, axis }) => toTrace(mark, axis));
  return {
    data,
    layout: {
      ...ground(laidOut, frames.length > 0),
      ...axes(laidOut, frames.length > 0),
      annotations: annotations(laidOut, frames.length > 0),
      ...(frames.length > 0 && controls(frames, scene.start ?? 0, laidOut)),
    },
    frames: changesOnly(frames, data),
  };
}

/**
 * Frames without what is the same in all of them: plotly keeps it. What changes in one is in each, as a
 * slider goes from any of them to any other.
 */
function changesOnly(frames: readonly PlotlyFrame[], data: readonly Trace[]): PlotlyFrame[] {
  const changing = data.map(() => new Set(['type']));
  const text = JSON.stringify;
  for (const frame of frames) {
    for (const [i, trace] of frame.data.entries()) {
      const place = frame.traces[i]!;
      for (const [key, value] of Object.entries(trace)) {
        if (text(value) !== text(data[place]![key])) changing[place]!.add(key);
      }
    }
  }
  const kept = (trace: Trace, place: number) =>
    Object.fromEntries(Object.entries(trace).filter(([key]) => changing[place]!.has(key)));
  return frames.map((frame) => ({
    ...frame,
    data: frame.data.map((trace, i) => kept(trace, frame.traces[i]!)),
  }));
}

/** No template and no background colour: what is behind, light or dark, shows through. */
function ground(laidOut: LaidOut, moves: boolean): Record<string, unknown> {
  return {
    width: laidOut.width,
    height: moves ? withSlider(laidOut) : laidOut.height,
    autosize: false,
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: fontFamily, color: grey, size: captionSize },
    showlegend: false,
    hovermode: 'closest',
    dragmode: false,
    template: { data: {}, layout: {} },
  };
}

function axes(laidOut: LaidOut, moves: boolean): Record<string, unknown> {
  const height = moves ? withSlider(laidOut) : laidOut.height;
  const entries = laidOut.panels.flatMap((placed, i) => {
    const shared = { visible: false, fixedrange: true, autorange: false };
    const { x, y } = withMargin(placed);
    const across = x.pixels.map((pixel) => pixel / laidOut.width);
    const up = y.pixels.map((pixel) => 1 - pixel / height);
    const [xName, yName] = [axisName('x', i), axisName('y', i)];
    const type = placed.panel.log ? 'log' : 'linear';
    return [
      [
        `xaxis${xName.slice(1)}`,
        { ...shared, type, range: x.range, domain: across, anchor: yName },
      ],
      [
        `yaxis${yName.slice(1)}`,
        { ...shared, range: y.range.reverse(), domain: up.reverse(), anchor: xName },
      ],
    ] as const;
  });
  return Object.fromEntries<unknown>(entries);
}

/** The axes extend over the margin: plotly hides labels that are outside them, and cuts lines. */
function withMargin({ panel, left, top }: Placed) {
  const { width, height, margin = {} } = panel;
  const [before, right, above, bottom] = (['left', 'right', 'top', 'bottom'] as const).map((side) =>
    Math.max(edge, margin[side] ?? 0),
  ) as [number, number, number, number];
  const along = ([from, to]: Range, start: number, length: number, first: number, last: number) => {
    const unit = (to - from) / length;
    return {
      pixels: [start - first, start + length + last],
      range: [from - first * unit, to + last * unit],
    };
  };
  const [from, to] = panel.log ? panel.x.map(Math.log10) : panel.x;
  return {
    x: along([from, to], left, width, before, right),
    y: along(panel.y, top, height, above, bottom),
  };
}

/** Plotly's name of the axis of panel i: x, x2, x3 … */
function axisName(direction: 'x' | 'y', i: number): string {
  return i === 0 ? direction : `${direction}${i + 1}`;
}

function annotations(laidOut: LaidOut, moves: boolean): object[] {
  const height = moves ? withSlider(laidOut) : laidOut.height;
  const text = (words: string, [x, y]: Point, size: number, xanchor = 'left') => ({
    text: plotlyText(words),
    x: x / laidOut.width,
    y: 1 - y / height,
    xref: 'paper',
    yref: 'paper',
    xanchor,
    yanchor: 'middle',
    showarrow: false,
    borderpad: 0,
    font: { size, color: grey },
  });
  return [
    ...laidOut.panels.flatMap(({ panel, title }) =>
      panel.title ? [text(panel.title, title, titleSize)] : [],
    ),
    ...laidOut.signs.map((sign) => text(sign.text, [sign.x, sign.y], signSize, 'center')),
    ...laidOut.caption.lines.map((line, i) =>
      text(line, [edge, captionLine(laidOut.caption, i)], captionSize),
    ),
  ];
}

/** Room for the buttons to its left. */
const sliderLeft = 160;

/** The slider with its two buttons, under the caption. */
function controls(frames: readonly { name: string }[], start: number, laidOut: LaidOut): object {
  const height = withSlider(laidOut);
  const y = 1 - (laidOut.sliderTop + 4) / height;
  const move = (names: string[] | null, duration: number) => ({
    method: 'animate',
    args: [
      names,
      {
        mode: 'immediate',
        fromcurrent: true,
        frame: { duration, redraw: true },
        transition: { duration: 0 },
      },
    ],
  });
  const look = { bgcolor: 'rgba(127,127,127,0.15)', bordercolor: grey, font: { color: grey } };
  const play = { label: 'play', ...move(null, 700) };
  const pause = { label: 'pause', ...move([null] as unknown as string[], 0) };
  return {
    sliders: [
      {
        ...look,
        active: start,
        x: sliderLeft / laidOut.width,
        xanchor: 'left',
        len: 1 - (sliderLeft + 16) / laidOut.width,
        y,
        yanchor: 'top',
        pad: { t: 0, b: 0 },
        activebgcolor: grey,
        tickcolor: grey,
        ticklen: 0,
        minorticklen: 0,
        font: { color: 'rgba(0,0,0,0)', size: 1 }, // the steps' names would overlap; the current one is shown
        currentvalue: { font: { color: grey, size: captionSize }, xanchor: 'left' },
        steps: frames.map(({ name }) => ({ label: name, ...move([name], 0) })),
      },
    ],
    updatemenus: [
      {
        ...look,
        type: 'buttons',
        direction: 'left',
        showactive: false,
        x: edge / laidOut.width,
        y,
        xanchor: 'left',
        yanchor: 'top',
        pad: { t: 14 },
        buttons: [play, pause],
      },
    ],
  };
}
