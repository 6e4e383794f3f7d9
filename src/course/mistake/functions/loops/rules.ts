/** The rules for moving a window over nested lists with loops, as replaceable parts. */
import { windowPositions, type WindowAlong } from '../../../../shape';
import type { Axis } from '../../numbers/rules';

/** A table: rows of numbers. */
export type Table = readonly (readonly number[])[];

/** What is read at a place in the padded image. */
export type Read = (row: number, column: number) => number | undefined;

/** How many cells are added along a dimension. */
export type Padding = (padding: number, axis: Axis) => number;

/** A window along one dimension; `input` includes the padding. */
export type Span = Pick<WindowAlong, 'input' | 'kernel' | 'stride'>;

/** When the running total is reset to its initial value. */
type Reset = 'each position' | 'each row' | 'never';

/** What convolution and pooling have in common. */
export interface WindowRules {
  /** Along which dimension of the image the positions of an axis are counted. */
  readonly dimension: (axis: Axis) => Axis;
  /** How far the window moves. */
  readonly stride: (stride: number, axis: Axis, kernel: number) => number;
  /** How many positions the window has. */
  readonly positions: (span: Span, axis: Axis) => number;
  /** Where a window begins, counted in the padded image. */
  readonly start: (position: number, stride: number) => number;
  /** Cells added above and to the left. */
  readonly paddingBefore: Padding;
  /** Cells added below and to the right. */
  readonly paddingAfter: Padding;
  /** What the padding contains, given the nearest number of the image. */
  readonly border: (nearest: number) => number;
  /** Whether the image is in the middle of its padding, or begins at the first padded cell. */
  readonly isShifted: boolean;
  /** Which place in the image is actually read for a given place. */
  readonly place: (row: number, column: number) => readonly [row: number, column: number];
  /**
   * What is found beyond the padding, which no correct window reaches: 0, as with a test of the index;
   * nothing, as in a list without that index; or the window ends there, as with `slice`.
   */
  readonly beyond: 'zero' | 'nothing' | 'end';
  readonly reset: Reset;
  /** Whether each result is written into the image that is still being read. */
  readonly overwrites: boolean;
  /** The finished table of results. */
  readonly output: (table: Table) => Table;
}

export interface ConvRules extends WindowRules {
  /** Which weight of a kernel is used for a cell of the window. */
  readonly weight: (
    cell: readonly [row: number, column: number],
    size: readonly [height: number, width: number],
  ) => readonly [row: number, column: number];
  /** How a product joins the total. */
  readonly add: (total: number, product: number) => number;
  /** The channels that a filter reads. */
  readonly channels: (filter: number, count: number) => readonly number[];
  /** Which slice of a filter is used for a channel. */
  readonly slice: (channel: number) => number;
  /** Combines the sums of the channels into one number. */
  readonly join: (sums: readonly number[]) => number;
  /** What is added for the bias; `rows` and `columns` are those of the kernel. */
  readonly bias: (
    biases: readonly number[],
    filter: number,
    counts: Readonly<Record<'channels' | 'rows' | 'columns', number>>,
  ) => number;
  /** The tables of all filters, as they are returned. */
  readonly stack: (tables: readonly Table[]) => readonly Table[];
}

export interface PoolRules extends WindowRules {
  /** What the search for the largest number starts with. */
  readonly first: number;
  readonly choose: (best: number, value: number) => number;
  /** Turns what was chosen into the result; `cells` are those of the window. */
  readonly finish: (best: number, cells: number) => number;
}

const windowRules: WindowRules = {
  dimension: (axis) => axis,
  stride: (stride) => stride,
  positions: (span) => windowPositions({ ...span, totalPadding: 0, dilation: 1 }),
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

/** The right rules in different coding styles, which differ only where a mistake reads too far. */
export const convStyles: readonly [ConvRules, ...ConvRules[]] = [
  convRules,
  { ...convRules, beyond: 'zero' },
];

export const poolStyles: readonly [PoolRules, ...PoolRules[]] = [
  poolRules,
  { ...poolRules, beyond: 'end' },
];
