/**
 * What each number of the output is made of, in the plain loops that a textbook has. How far a window goes, and what
 * is around the image, is the library's own (src/shape).
 */
import { met } from '../../figure/windows';
import type { Pair } from '../../shape';
import { copiedFrom } from '../../shape/padding-mode';
import {
  inputSize,
  isPooling,
  kernelOf,
  outputShape,
  windowOf,
  type Channels,
  type WindowSetting,
} from './setting';
import { times } from '../times';
import type { Place } from '../place';

/** One cell under the window, and the weight on it. */
export interface Term {
  /** Where the window meets the image; a row or column outside of it is around it. */
  readonly position: Place;
  /** The cell whose number is there; undefined where there is nothing but padding. */
  readonly cell: Place | undefined;
  /** [row, column] in the kernel. */
  readonly at: Pair;
  /** The channels of the weight: its first two dimensions. */
  readonly of: Pair;
  readonly value: number;
  /** 1 in a pooling. */
  readonly weight: number;
}

/** All that a number of the output is made of, channel by channel and row by row. */
export function termsOf(setting: WindowSetting, place: Place): Term[] {
  switch (setting.operation) {
    case 'conv':
      return convTerms(setting, place);
    case 'convTranspose':
      return convTransposeTerms(setting, place);
    default:
      return poolTerms(setting, place);
  }
}

/** The number that the terms come to, as a float32. */
export function valueOf(setting: WindowSetting, place: Place, terms: readonly Term[]): number {
  return Math.fround(exactly(setting, place, terms));
}

function exactly(setting: WindowSetting, place: Place, terms: readonly Term[]): number {
  const products = terms.map(({ value, weight }) => value * weight);
  const sum = products.reduce((all, one) => all + one, 0);
  switch (setting.operation) {
    case 'maxPool':
      return Math.max(...products);
    case 'avgPool':
      return sum / averagedOver(setting, place);
    default:
      return sum + (setting.bias[place[0]] ?? 0);
  }
}

/** The whole output, (channels, height, width). */
export function outputOf(setting: WindowSetting): Channels {
  const [channels, height, width] = outputShape(setting);
  return times(channels, (channel) =>
    times(height, (row) =>
      times(width, (column) => {
        const place: Place = [channel, row, column];
        return valueOf(setting, place, termsOf(setting, place));
      }),
    ),
  );
}

/** The places of the output that a cell of the input goes into. */
export function placesOf(setting: WindowSetting, [channel, row, column]: Place): Place[] {
  const [channels, height, width] = outputShape(setting);
  const all = (count: number) => times(count, (i) => i);
  // Channels, rows and columns are met independently of each other.
  const seeing = all(channels).filter((made) => seenBy(setting, made).includes(channel));
  const rows = all(height).filter((at) => readAlong(setting, 0, at).includes(row));
  const columns = all(width).filter((at) => readAlong(setting, 1, at).includes(column));
  return seeing.flatMap((c) => rows.flatMap((y) => columns.map((x): Place => [c, y, x])));
}

/** Over how many cells an average is taken: the padding counts, but not what is beyond it in ceil mode. */
export function averagedOver(setting: WindowSetting, [, row, column]: Place): number {
  const window = windowOf(setting);
  const size = inputSize(setting);
  const along = (axis: 0 | 1, position: number) => {
    const [before, after] = window.padding[axis];
    const start = position * window.stride[axis] - before;
    return Math.min(start + window.kernel[axis], size[axis] + after) - start;
  };
  return along(0, row) * along(1, column);
}

/** The channels of the input that a channel of the output is made of. */
function seenBy(setting: WindowSetting, made: number): number[] {
  if (isPooling(setting)) return [made];
  const { operation, weight, groups } = setting;
  const [first, second] = [weight.length, weight[0]!.length];
  const [seen, perGroup] =
    operation === 'convTranspose' ? [first / groups, second] : [second, first / groups];
  return times(seen, (channel) => Math.floor(made / perGroup) * seen + channel);
}

/**
 * The row (0) or column (1) of the image that each one of the kernel reads; undefined where there is nothing but
 * padding, or where a transposed kernel falls from no cell.
 */
function readAlong(setting: WindowSetting, axis: 0 | 1, at: number): (number | undefined)[] {
  const { operation } = setting;
  const window = windowOf(setting);
  const size = inputSize(setting)[axis];
  const isInside = (position: number) =>
    Number.isInteger(position) && position >= 0 && position < size;
  if (operation === 'convTranspose') {
    // Each cell of the input is multiplied by the whole kernel, and the products are added where they fall.
    const from = (i: number) =>
      (at + window.padding[axis][0] - i * window.dilation[axis]) / window.stride[axis];
    return times(window.kernel[axis], from).map((cell) => (isInside(cell) ? cell : undefined));
  }
  return met(window, axis, at).map((position) => cellAlong(setting, axis, position));
}

/** The row (0) or column (1) whose numbers are at a position: a copy's own, around the image; undefined if none are. */
function cellAlong(setting: WindowSetting, axis: 0 | 1, position: number): number | undefined {
  const size = inputSize(setting)[axis];
  if (position >= 0 && position < size) return position;
  const { operation, paddingMode } = setting;
  const isCopied = operation === 'conv' && paddingMode !== 'zeros';
  return isCopied ? copiedFrom[paddingMode](position, size) : undefined;
}

/** The number at a position of the image or around it; undefined where a pooling has nothing. */
export function numberAt(setting: WindowSetting, [channel, row, column]: Place) {
  const cell = cellAt(channel, cellAlong(setting, 0, row), cellAlong(setting, 1, column));
  if (cell) return valueAt(setting.input, cell);
  return isPooling(setting) ? undefined : 0;
}

function convTerms(setting: WindowSetting, [filter, row, column]: Place): Term[] {
  const { input, weight } = setting;
  const window = windowOf(setting);
  const [rows, columns] = [met(window, 0, row), met(window, 1, column)];
  const [readRows, readColumns] = [readAlong(setting, 0, row), readAlong(setting, 1, column)];
  return seenBy(setting, filter).flatMap((channel, second) =>
    inKernel(setting, (i, j): Term => {
      const cell = cellAt(channel, readRows[i], readColumns[j]);
      return {
        ...{ position: [channel, rows[i]!, columns[j]!], cell, at: [i, j], of: [filter, second] },
        value: cell ? valueAt(input, cell) : 0,
        weight: weight[filter]![second]![i]![j]!,
      };
    }),
  );
}

function convTransposeTerms(setting: WindowSetting, [filter, row, column]: Place): Term[] {
  const { input, weight } = setting;
  const [rows, columns] = [readAlong(setting, 0, row), readAlong(setting, 1, column)];
  const second = filter % weight[0]!.length;
  return seenBy(setting, filter).flatMap((channel) =>
    inKernel(setting, (i, j): Term | undefined => {
      const cell = cellAt(channel, rows[i], columns[j]);
      if (!cell) return undefined;
      return {
        ...{ position: cell, cell, at: [i, j], of: [channel, second] },
        value: valueAt(input, cell),
        weight: weight[channel]![second]![i]![j]!,
      };
    }).filter((term) => term !== undefined),
  );
}

function poolTerms(setting: WindowSetting, [channel, row, column]: Place): Term[] {
  const [rows, columns] = [readAlong(setting, 0, row), readAlong(setting, 1, column)];
  return inKernel(setting, (i, j): Term | undefined => {
    const cell = cellAt(channel, rows[i], columns[j]);
    return (
      cell && {
        ...{ position: cell, cell, at: [i, j], of: [0, 0], weight: 1 },
        value: valueAt(setting.input, cell),
      }
    );
  }).filter((term) => term !== undefined);
}

const cellAt = (channel: number, row?: number, column?: number): Place | undefined =>
  row === undefined || column === undefined ? undefined : [channel, row, column];

const valueAt = (input: Channels, [channel, row, column]: Place): number =>
  input[channel]![row]![column]!;

function inKernel<One>(setting: WindowSetting, make: (row: number, column: number) => One): One[] {
  const [height, width] = kernelOf(setting);
  return times(height, (i) => times(width, (j) => make(i, j))).flat();
}
