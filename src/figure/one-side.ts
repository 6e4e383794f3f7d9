/** One side of a picture as a row of cells, and each window in a line of its own under it. */
import { accent, grey, kinds } from './draw/scales';
import { around, labels, outline, rules } from './draw/marks';
import { cellSize } from './draw/panels';
import type { Lines, Mark, Panel } from './draw/scene';
import type { DroppedEdgeWindow } from './dropped-edge';

export type Settled = Required<DroppedEdgeWindow>;

/** `places` are the cells of each window; those from `fitting` on come with ceil mode alone. */
export function drawSide(
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
  const extra = places[fitting];
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
    ...(dropped.length > 0 ? markDropped(dropped) : []),
    ...(extra && extra[0]! >= 2
      ? [labels([extraName(extra[0]!, fitting)], { anchor: 'end' })]
      : []),
  ];
  const height = 1.5 + 0.75 * places.length;
  return {
    x: [-padding - 0.5, last + 0.5],
    y: [-0.5, height - 0.5],
    width: width * cell,
    height: height * Math.min(cell, 32),
    margin: { top: dropped.length > 0 ? 24 : 4, left: 4, right: 4 },
    marks,
  };
}

function extraName(start: number, fitting: number) {
  return { x: start - 0.6, y: 1 + 0.75 * fitting, text: 'ceil mode' };
}

function markDropped(dropped: readonly number[]): Mark[] {
  const [first, width] = [dropped[0]!, dropped.length];
  const name = { x: first + (width - 1) / 2, y: -0.85, text: 'dropped' };
  return [
    ...outline('dropped', [{ row: 0, height: 1, column: first, width }]),
    labels([name], { size: 13, colour: accent }),
  ];
}
