import { poolOutputSize } from '../shape';
import { cellSize, labels, outline, around, rules } from './draw/marks';
import { grey, kinds } from './draw/scales';
import type { Lines, Mark, Panel } from './draw/scene';
import { count, list } from './draw/words';
import { Figure } from './figure';
import { requireFew } from './inputs';
import { met, type Moves } from './windows';

/** One side of a picture, and a window that moves along it. */
export interface DroppedEdgeWindow {
  /** How many pixels the side has. */
  readonly input: number;
  readonly kernel: number;
  /** (1) */
  readonly stride?: number;
  /** Cells added at each end (0). */
  readonly padding?: number;
  /** (1) */
  readonly dilation?: number;
}

/**
 * One side of a picture and the places where a window fits: what is left over at the end is dropped,
 * unless in ceil mode one more window hangs over the edge.
 *
 * @param window `input` and `kernel`; `stride` (1), `padding` (0), `dilation` (1)
 * @throws if an argument is not a whole number in range, or the window fits nowhere
 * @example
 * figure.droppedEdge({ input: 7, kernel: 2, stride: 2 })
 */
export function droppedEdge(window: DroppedEdgeWindow): Figure {
  const { input, kernel, stride = 1, padding = 0, dilation = 1 } = window;
  const settled = { input, kernel, stride, padding, dilation };
  const fitting: number = poolOutputSize(settled);
  const withCeil: number = poolOutputSize({ ...settled, ceilMode: true });
  requireFew('droppedEdge', 'cells', input + 2 * padding, 60);
  const pair = (value: number) => [value, value] as const;
  const moves: Moves = {
    kernel: pair(kernel),
    stride: pair(stride),
    dilation: pair(dilation),
    before: pair(padding),
  };
  const places = Array.from({ length: Math.max(fitting, withCeil) }, (_, i) => met(moves, 1, i));
  const seen = new Set(places.slice(0, fitting).flat());
  const reach = Math.max(...places.slice(0, fitting).flat());
  const cells = Array.from({ length: input + 2 * padding }, (_, i) => i - padding);
  const dropped = cells.filter((cell) => cell > reach);
  const extra = withCeil > fitting ? places[fitting]! : undefined;
  const last = Math.max(input + padding - 1, ...places.flat());
  return new Figure({
    rows: [[side(settled, places, fitting, dropped, last)]],
    sentence: sentence(
      settled,
      fitting,
      withCeil,
      dropped,
      extra,
      cells.filter((cell) => !seen.has(cell) && cell <= reach),
    ),
  });
}

type Settled = Required<DroppedEdgeWindow>;

/** The row of cells, and a line for each window under it. */
function side(
  { input, padding }: Settled,
  places: readonly (readonly number[])[],
  fitting: number,
  dropped: readonly number[],
  last: number,
): Panel {
  const width = last + 1 + padding;
  const cell = cellSize(width, 640, 44);
  const top = { row: 0, height: 1 };
  const picture = around({ ...top, column: 0, width: input });
  const names = Array.from({ length: input }, (_, x) => ({ x, y: 0, text: String(x) }));
  const zeros = [-1, 1].flatMap((end) =>
    Array.from({ length: padding }, (_, i) => ({
      x: end < 0 ? -1 - i : input + i,
      y: 0,
      text: 'pad',
    })),
  );
  const windows = places.flatMap((place, i): Mark[] => {
    const paths = place.map((x) =>
      around({ row: 1.25 + 0.75 * i, height: 0.5, column: x, width: 1 }),
    );
    const over = i >= fitting;
    const colour = over ? kinds[1] : kinds[0];
    const box: Lines = {
      kind: 'lines',
      paths,
      colour,
      width: 2,
      dash: over,
      ...(!over && { fill: colour }),
      hover: `window ${i}: cells ${place.join(', ')}`,
    };
    return [box];
  });
  const marks: Mark[] = [
    { kind: 'lines', paths: [picture], colour: grey, width: 1, fill: 'rgba(127,127,127,0.25)' },
    rules({ ...top, column: -padding, width: input + 2 * padding }),
    labels(names, { size: Math.min(14, cell * 0.5) }),
    ...(padding > 0 ? [labels(zeros, { size: Math.min(12, cell * 0.35) })] : []),
    ...windows,
    ...(dropped.length > 0
      ? outline('dropped', [{ ...top, column: dropped[0]!, width: dropped.length }])
      : []),
  ];
  const height = 1.5 + 0.75 * places.length;
  return {
    x: [-padding - 0.5, last + 0.5],
    y: [-0.5, height - 0.5],
    width: width * cell,
    height: height * Math.min(cell, 32),
    margin: { top: 4 },
    marks,
  };
}

function sentence(
  { input, kernel, stride, padding, dilation }: Settled,
  fitting: number,
  withCeil: number,
  dropped: readonly number[],
  extra: readonly number[] | undefined,
  between: readonly number[],
): string {
  const around = padding > 0 ? ` with ${padding} more at each end` : '';
  const apart = dilation > 1 ? ` whose cells lie ${dilation} apart` : '';
  const gaps =
    between.length > 0
      ? ` Between the windows, ${count(between.length, 'cell')} ${between.length === 1 ? 'is' : 'are'} not met.`
      : '';
  const lost =
    dropped.length === 0
      ? 'Nothing is left over at the end.'
      : `${count(dropped.length, 'cell')} at the end ${dropped.length === 1 ? 'is' : 'are'} dropped (outlined).`;
  const over = extra
    ? `With ceil mode one more window (dashed) meets ${list(extra.map(String))}, and ${withCeil} numbers come out.`
    : `With ceil mode it is ${withCeil} as well.`;
  return `A side of ${input} pixels${around}; a window of ${kernel}${apart} moves by ${stride}. It fits ${fitting} ${fitting === 1 ? 'time' : 'times'}, so ${count(fitting, 'number')} ${fitting === 1 ? 'comes' : 'come'} out. ${lost}${gaps} ${over}`;
}
