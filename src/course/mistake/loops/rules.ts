/** The rules of a window that is moved over nested lists by loops, as replaceable parts. */
import type { Axis } from '../rules';

/** A table: rows of numbers. */
export type Table = readonly (readonly number[])[];

/** What is read at a place of the padded picture. */
export type Read = (row: number, column: number) => number | undefined;

/** How many cells are added along a side. */
export type Padding = (padding: number, axis: Axis) => number;

/** A window along one side of a padded picture. */
export interface Span {
  readonly padded: number;
  readonly kernel: number;
  readonly stride: number;
}

/** When the running total is set back to its beginning. */
type Reset = 'each position' | 'each row' | 'never';

/** What convolution and pooling have in common. */
export interface WindowRules {
  /** Which side of the picture the positions along an axis are counted on. */
  readonly side: (axis: Axis) => Axis;
  /** How far the window moves. */
  readonly stride: (stride: number, axis: Axis, kernel: number) => number;
  /** How many places the window has. */
  readonly positions: (span: Span, axis: Axis) => number;
  /** Where a window begins, counted in the padded picture. */
  readonly start: (position: number, stride: number) => number;
  /** Cells added above and to the left. */
  readonly paddingBefore: Padding;
  /** Cells added below and to the right. */
  readonly paddingAfter: Padding;
  /** What stands in the padding, given the nearest number of the picture. */
  readonly border: (nearest: number) => number;
  /** Whether the picture lies in the middle of its padding, or begins at its first cell. */
  readonly isShifted: boolean;
  /** Where in the picture is read for a place in it. */
  readonly place: (row: number, column: number) => readonly [row: number, column: number];
  /**
   * What is found beyond the padding, where no right window comes: 0, as with a test of the index;
   * nothing, as in a list without that index; or the window ends there, as with `slice`.
   */
  readonly beyond: 'zero' | 'nothing' | 'end';
  readonly reset: Reset;
  /** Whether each result is written into the picture that is still being read. */
  readonly overwrites: boolean;
  /** The finished table of results. */
  readonly output: (table: Table) => Table;
}

export interface ConvRules extends WindowRules {
  /** Which weight of a kernel meets a cell of the window. */
  readonly weight: (
    cell: readonly [row: number, column: number],
    size: readonly [height: number, width: number],
  ) => readonly [row: number, column: number];
  /** How a product joins the total. */
  readonly add: (total: number, product: number) => number;
  /** The channels that a filter looks at. */
  readonly channels: (filter: number, count: number) => readonly number[];
  /** Which slice of a filter meets a channel. */
  readonly slice: (channel: number) => number;
  /** The sums of the channels, made one number. */
  readonly join: (sums: readonly number[]) => number;
  /** What is added for the bias; `cells` are those of the whole filter. */
  readonly bias: (
    biases: readonly number[],
    filter: number,
    counts: { readonly channels: number; readonly cells: number },
  ) => number;
  /** The tables of all filters, as they are given back. */
  readonly stack: (tables: readonly Table[]) => readonly Table[];
}

export interface PoolRules extends WindowRules {
  /** What the search for the largest number begins with. */
  readonly first: number;
  readonly choose: (best: number, value: number) => number;
  /** From what was chosen to the result; `cells` are those of the window. */
  readonly finish: (best: number, cells: number) => number;
}

const windowRules: WindowRules = {
  side: (axis) => axis,
  stride: (stride) => stride,
  positions: ({ padded, kernel, stride }) => Math.floor((padded - kernel) / stride) + 1,
  start: (position, stride) => position * stride,
  paddingBefore: (padding) => padding,
  paddingAfter: (padding) => padding,
  border: () => 0,
  isShifted: true,
  place: (row, column) => [row, column],
  beyond: 'nothing',
  reset: 'each position',
  overwrites: false,
  output: (table) => table,
};

const convRules: ConvRules = {
  ...windowRules,
  weight: (cell) => cell,
  add: (total, product) => total + product,
  channels: (_filter, count) => Array.from({ length: count }, (_, channel) => channel),
  slice: (channel) => channel,
  join: (sums) => sums.reduce((total, sum) => total + sum, 0),
  bias: (biases, filter) => biases[filter] ?? 0,
  stack: (tables) => tables,
};

const poolRules: PoolRules = {
  ...windowRules,
  first: -Infinity,
  choose: (best, value) => Math.max(best, value),
  finish: (best) => best,
};

/** The right rules as they are written in different styles, which shows where a mistake reads too far. */
export const convStyles: readonly [ConvRules, ...ConvRules[]] = [
  convRules,
  { ...convRules, beyond: 'zero' },
];

export const poolStyles: readonly [PoolRules, ...PoolRules[]] = [
  poolRules,
  { ...poolRules, beyond: 'end' },
];
