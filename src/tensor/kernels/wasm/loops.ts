/** The two loops that everything is computed with, and the work they are given. */
import { BYTES, type Take } from './heap';
import { tableOf } from './places';
import { compiled, run } from './threads';

/** As in the compiled loops: how many windows, or cells of the kernel, at a time. */
const FOUR = 4;
/** As there: how many outputs at a time. */
export const BLOCK = 8;

/** A matrix in memory: rows are the numbers under a kernel, columns are outputs. */
interface Weights {
  readonly at: number;
  /** Numbers from one row to the next, and from one column to the next. */
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Filters as `convolve` reads them: matrices of `rows` by `columns` each, one below the other. */
export function packed(
  take: Take,
  weights: readonly Weights[],
  rows: number,
  columns: number,
): number {
  const all = rows * weights.length;
  const table = take(all * Math.ceil(columns / BLOCK) * BLOCK);
  weights.forEach(({ at, rowStep, columnStep }, i) =>
    compiled().pack(at, table, rows, columns, rowStep, columnStep, i * rows, all),
  );
  return table;
}

/** For each window and each filter: the sum of the products of its weights and the window's numbers. */
export function convolve(
  take: Take,
  job: {
    /** Where each window begins, and where its outputs go. */
    readonly windows: number;
    readonly targets: number;
    readonly windowCount: number;
    /** How far after the beginning the numbers lie: runs of `length` numbers each. */
    readonly offsets: readonly number[];
    readonly length: number;
    /** With which channel windows begin, and outputs: those of a group. */
    readonly firstInput?: number;
    readonly firstOutput?: number;
    readonly filters: number;
    /** 0 for none. */
    readonly bias: number;
    readonly outputs: number;
  },
): void {
  const { windows, targets, windowCount, offsets, length, filters, bias, outputs } = job;
  const { firstInput = 0, firstOutput = 0 } = job;
  const work = windowCount * offsets.length * length * outputs;
  const runs = tableOf(
    take,
    offsets.map((offset) => offset + firstInput * BYTES),
  );
  const places = [windows, targets, runs, offsets.length, length * BYTES];
  const values = [filters, bias, outputs, firstOutput * BYTES];
  run('convolve', Math.ceil(windowCount / FOUR), work, ...places, ...values);
}

/** For each cell and output: the sum over all windows of the cell's number times the output's gradient. */
export function correlate(
  take: Take,
  job: {
    readonly windows: number;
    readonly windowCount: number;
    /** How far after the beginning of a window each number lies. */
    readonly cells: readonly number[];
    /** With which channel windows begin: that of a group. */
    readonly firstInput?: number;
    /** (windows, outputs) and (cells, outputs), with `step` numbers from one row to the next. */
    readonly upstream: number;
    readonly gradient: number;
    readonly outputs: number;
    readonly step: number;
  },
): void {
  const { windows, windowCount, cells, upstream, gradient, outputs, step, firstInput = 0 } = job;
  const tiles = Math.ceil(cells.length / FOUR) * Math.ceil(outputs / BLOCK);
  const work = windowCount * cells.length * outputs;
  const table = tableOf(
    take,
    cells.map((offset) => offset + firstInput * BYTES),
  );
  const values = [
    windows,
    windowCount,
    table,
    cells.length,
    upstream,
    gradient,
    outputs,
    step * BYTES,
  ];
  run('filterGradient', tiles, work, ...values);
}
