/** The grids of an explorer of windows: image, kernel and output, each channel as a table. */
import type { TemplateResult } from 'lit';
import { setCell, setWeight, type WindowState } from '../../../explore/window/change';
import { dropped, reach } from '../../../explore/window/met';
import type { Channels } from '../../../explore/window/setting';
import { numberAt, placesOf, type Term } from '../../../explore/window/terms';
import { times } from '../../../explore/times';
import { imageScale, signedScale } from '../../../figure/draw/scales';
import { gridView, type GridCell } from './grid';
import type { Place } from '../../../explore/place';

/** What is shown, and what is done with it. */
export interface Shown {
  readonly state: WindowState;
  readonly output: Channels;
  /** What the number of the output is made of that is looked at. */
  readonly terms: readonly Term[];
  /** The cell of the image that is pointed at. */
  readonly pointed: Place | undefined;
  readonly set: (state: WindowState) => void;
  readonly look: (at: Place) => void;
  /** Shows a place of the output while it is pointed at. */
  readonly preview: (at: Place | undefined) => void;
  readonly point: (at: Place | undefined) => void;
}

export function inputGrid({ state, terms, pointed, set, point }: Shown, channel: number) {
  const plane = state.input[channel]!;
  const [height, width] = [plane.length, plane[0]!.length];
  const [down, across] = [reach(state, 0), reach(state, 1)];
  const [rows, columns] = dropped(state);
  const cellOf = (row: number, column: number): GridCell => {
    const term = terms.find(
      ({ position: [c, y, x] }) => c === channel && y === row && x === column,
    );
    const isInside = row >= 0 && row < height && column >= 0 && column < width;
    const isDropped = isInside && (rows.includes(row) || columns.includes(column));
    const marks = marked({
      met: term !== undefined,
      padding: !isInside,
      dropped: isDropped,
      pointed: pointed?.join() === [channel, row, column].join(),
    });
    const value = numberAt(state, [channel, row, column]);
    const note = isDropped ? 'met by no window' : isInside ? undefined : 'padding';
    return { row, column, value, marks, note };
  };
  const place = ({ row, column }: GridCell): Place => [channel, row, column];
  return gridView({
    label: named('image', state.input.length, channel),
    rows: between(-down[0], height + down[1], (row) =>
      between(-across[0], width + across[1], (column) => cellOf(row, column)),
    ),
    scale: imageScale(state.input.flat(2)),
    current: pointed?.[0] === channel ? [pointed[1], pointed[2]] : [0, 0],
    onPoint: (cell) => point(cell && place(cell)),
    onChoose: (cell) => point(place(cell)),
    onEdit: (cell, value) => {
      if (!cell.marks.includes('padding')) set(setCell(state, place(cell), value));
    },
  });
}

/** The kernel through which the number that is looked at sees a channel of the image. */
export function kernelGrid({ state, terms, set }: Shown, channel: number): TemplateResult {
  const used = terms.filter(({ position }) => position[0] === channel);
  const [first, second] = used[0]!.of;
  const isUsed = (row: number, column: number) =>
    used.some(({ at }) => at[0] === row && at[1] === column);
  return gridView({
    label: named('kernel', state.input.length, channel),
    rows: state.weight[first]![second]!.map((values, row) =>
      values.map((value, column) => {
        const marks = marked({ met: isUsed(row, column) });
        return { row, column, value, marks };
      }),
    ),
    scale: signedScale(state.weight.flat(3)),
    current: [0, 0],
    onEdit: ({ row, column }, value) => set(setWeight(state, [first, second, row, column], value)),
  });
}

export function outputGrid({ state, output, pointed, look, preview }: Shown, channel: number) {
  const isInside = pointed && state.input[pointed[0]]?.[pointed[1]]?.[pointed[2]] !== undefined;
  const reached = new Set(isInside ? placesOf(state, pointed).map(String) : []);
  const [at, row, column] = state.at;
  const place = (cell: GridCell): Place => [channel, cell.row, cell.column];
  return gridView({
    label: named('output', output.length, channel),
    rows: output[channel]!.map((values, y) =>
      values.map((value, x) => {
        const isAt = at === channel && row === y && column === x;
        const isReached = reached.has([channel, y, x].join());
        const note = isReached ? 'uses the cell that is pointed at' : undefined;
        return { row: y, column: x, value, marks: marked({ at: isAt, sent: isReached }), note };
      }),
    ),
    scale: signedScale(output.flat(2)),
    current: at === channel ? [row, column] : [0, 0],
    onPoint: (cell) => preview(cell && place(cell)),
    onChoose: (cell) => look(place(cell)),
  });
}

const named = (name: string, count: number, channel: number): string =>
  count > 1 ? `${name}, channel ${channel}` : name;

const marked = (marks: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(marks).filter((name) => marks[name]);

const between = <One>(from: number, to: number, make: (index: number) => One): One[] =>
  times(to - from, (i) => make(from + i));
