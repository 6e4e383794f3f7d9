/** One dimension of an image as a row of cells, and each window on its own line under it. */
import { cellSize } from './draw/cell-size';
import { smallestText } from './draw/lay-out';
import { around, labels, outline, rules } from './draw/marks';
import { hatching } from './draw/padding';
import { accentText, grey, kinds } from './draw/scales';
import type { Lines, Mark, Panel } from './draw/scene';
import type { DroppedEdgeWindow } from './dropped-edge';

/** In a narrower cell, a number would be too small to read. */
const roomForText = 26;

/** The height of names above the cells. */
const above = -0.85;

/** `places` are the cells of each window; those from `fitting` on come only with ceil mode. */
export function drawDimension(
  { input, padding }: Required<DroppedEdgeWindow>,
  places: readonly (readonly number[])[],
  fitting: number,
  dropped: readonly number[],
  last: number,
): Panel {
  const width = last + 1 + padding;
  const cell = cellSize([width], { largest: 44 });
  const top = { row: 0, height: 1 };
  const image = around({ ...top, column: 0, width: input });
  const narrow = cell < roomForText;
  const numbered = Array.from({ length: input }, (_, x) => x).filter((x) => !narrow || x % 5 === 0);
  const names = numbered.map((x) => ({ x, y: 0, text: String(x) }));
  const extra = places[fitting];
  const windows = places.flatMap((place, i): Mark[] => {
    const paths = stretches(place).map(([column, width]) =>
      around({ row: 1.25 + 0.75 * i, height: 0.5, column, width }),
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
    { kind: 'lines', paths: [image], colour: grey, width: 1, fill: 'rgba(127,127,127,0.25)' },
    rules({ ...top, column: -padding, width: input + 2 * padding }),
    labels(names, { size: narrow ? smallestText : 14 }),
    ...(padding > 0 ? markPadding(input, padding, cell, dropped.length > 0) : []),
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
    height: height * Math.min(Math.max(cell, roomForText), 32),
    margin: { top: dropped.length > 0 || padding > 0 ? 24 : 4 },
    marks,
  };
}

/** Cells without a gap between them, as their first and how many they are. */
function stretches(cells: readonly number[]): [first: number, width: number][] {
  const found: [number, number][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === cell) last[1] += 1;
    else found.push([cell, 1]);
  }
  return found;
}

/** Hatched, and named above both ends; what is dropped is named above the right one. */
function markPadding(input: number, padding: number, cell: number, isDropped: boolean): Mark[] {
  const columns = Array.from({ length: padding }, (_, i) => [i - padding, input + i]).flat();
  const name = (x: number, anchor: 'start' | 'end') =>
    labels([{ x, y: above, text: 'padding' }], { size: smallestText, anchor, flush: true });
  return [
    hatching(
      columns.map((column) => [0, column]),
      cell,
      'padding',
    ),
    name(-padding - 0.5, 'start'),
    ...(isDropped ? [] : [name(input + padding - 0.5, 'end')]),
  ];
}

function extraName(start: number, fitting: number) {
  return { x: start - 0.6, y: 1 + 0.75 * fitting, text: 'ceil mode' };
}

function markDropped(dropped: readonly number[]): Mark[] {
  const [first, width] = [dropped[0]!, dropped.length];
  const name = { x: first + (width - 1) / 2, y: above, text: 'dropped' };
  return [
    ...outline('dropped', [{ row: 0, height: 1, column: first, width }]),
    labels([name], { size: smallestText, colour: accentText }),
  ];
}
