/**
 * What each number of the output is made of, in the plain loops that a textbook has. How far a window goes, and what
 * is around the image, is the library's own (src/shape).
 */
import { met } from '../../figure/windows';
import type { Pair } from '../../shape';
import { copiedFrom } from '../../shape/padding-mode';
import {
  inputSize,
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
  const isFrom = ({ cell }: Term) =>
    cell !== undefined && cell[0] === channel && cell[1] === row && cell[2] === column;
  return times(channels, (c) => times(height, (y) => times(width, (x): Place => [c, y, x])))
    .flat(2)
    .filter((place) => termsOf(setting, place).some(isFrom));
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

function convTerms(setting: WindowSetting, [filter, row, column]: Place): Term[] {
  const { weight, groups } = setting;
  const window = windowOf(setting);
  const [seen, perGroup] = [weight[0]!.length, weight.length / groups];
  const first = Math.floor(filter / perGroup) * seen;
  const [rows, columns] = [met(window, 0, row), met(window, 1, column)];
  return times(seen, (channel) =>
    inKernel(setting, (i, j): Term => {
      const position: Place = [first + channel, rows[i]!, columns[j]!];
      return {
        ...read(setting, position),
        at: [i, j],
        of: [filter, channel],
        weight: weight[filter]![channel]![i]![j]!,
      };
    }),
  ).flat();
}

function convTransposeTerms(setting: WindowSetting, [filter, row, column]: Place): Term[] {
  const { weight, groups } = setting;
  const { stride, padding, dilation } = windowOf(setting);
  const size = inputSize(setting);
  const [perGroup, seen] = [weight[0]!.length, weight.length / groups];
  const first = Math.floor(filter / perGroup) * seen;
  // Each cell of the input is multiplied by the whole kernel, and the products are added where they fall.
  const from = (axis: 0 | 1, at: number, position: number) =>
    (position + padding[axis][0] - at * dilation[axis]) / stride[axis];
  const isCell = (axis: 0 | 1, position: number) =>
    Number.isInteger(position) && position >= 0 && position < size[axis];
  return times(seen, (channel) =>
    inKernel(setting, (i, j): Term | undefined => {
      const [y, x] = [from(0, i, row), from(1, j, column)];
      if (!isCell(0, y) || !isCell(1, x)) return undefined;
      const of: Pair = [first + channel, filter % perGroup];
      return {
        ...read(setting, [first + channel, y, x]),
        at: [i, j],
        of,
        weight: weight[of[0]]![of[1]]![i]![j]!,
      };
    }),
  )
    .flat()
    .filter((term) => term !== undefined);
}

function poolTerms(setting: WindowSetting, [channel, row, column]: Place): Term[] {
  const window = windowOf(setting);
  const [rows, columns] = [met(window, 0, row), met(window, 1, column)];
  return inKernel(setting, (i, j): Term => {
    const position: Place = [channel, rows[i]!, columns[j]!];
    return { ...read(setting, position), at: [i, j], of: [0, 0], weight: 1 };
  }).filter(({ cell }) => cell !== undefined);
}

/** What is at a position of the image or around it. */
function read(setting: WindowSetting, position: Place): Pick<Term, 'position' | 'cell' | 'value'> {
  const { operation, input, paddingMode } = setting;
  const [channel, row, column] = position;
  const size = inputSize(setting);
  const isInside = row >= 0 && row < size[0] && column >= 0 && column < size[1];
  if (isInside) return { position, cell: position, value: input[channel]![row]![column]! };
  if (operation !== 'conv' || paddingMode === 'zeros') {
    return { position, cell: undefined, value: 0 };
  }
  const from = copiedFrom[paddingMode];
  const [y, x] = [from(row, size[0]), from(column, size[1])];
  return { position, cell: [channel, y, x], value: input[channel]![y]![x]! };
}

function inKernel<One>(setting: WindowSetting, make: (row: number, column: number) => One): One[] {
  const [height, width] = kernelOf(setting);
  return times(height, (i) => times(width, (j) => make(i, j))).flat();
}
