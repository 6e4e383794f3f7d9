/** Moves a window over a table, by rules that may be wrong. */
import type { Pair, Window2d } from '../../../../shape';
import type { Read, Table, WindowRules } from './rules';

/** A window that moves equally far in both directions, amid equal padding. */
export type LoopWindow = Readonly<Required<Omit<Window2d<Pair, number, number>, 'dilation'>>>;

/** Computes the result at one position, from the total left over from the previous position. */
export type AtPosition = (top: number, left: number, leftOver: number | undefined) => number;

/** Where the windows begin along both dimensions, in the padded image. */
export function windowStarts(rules: WindowRules, table: Table, window: LoopWindow) {
  const sizes = [table.length, table[0]?.length ?? 0] as const;
  const along = (axis: 0 | 1): number[] => {
    const kernel = window.kernel[axis];
    const stride = rules.stride(window.stride, axis, kernel);
    const input =
      sizes[rules.dimension(axis)] +
      rules.paddingBefore(window.padding, axis) +
      rules.paddingAfter(window.padding, axis);
    const count = rules.positions({ input, kernel, stride }, axis);
    return Array.from({ length: Math.max(0, count) }, (_, i) => rules.start(i, stride));
  };
  return { rows: along(0), columns: along(1) };
}

/**
 * Fills the table of results.
 *
 * @param written is given each result with its place, as soon as it is known
 */
export function slide(
  rules: WindowRules,
  { rows, columns }: { rows: readonly number[]; columns: readonly number[] },
  at: AtPosition,
  written: (row: number, column: number, value: number) => void = () => undefined,
): Table {
  let total: number | undefined;
  const table = rows.map((top, row) => {
    if (rules.reset === 'each row') total = undefined;
    return columns.map((left, column) => {
      if (rules.reset === 'each position') total = undefined;
      total = at(top, left, total);
      written(row, column, total);
      return total;
    });
  });
  return rules.output(table);
}

/** Reads the image with its padding around it; `undefined` where a window ends. */
export function reader(rules: WindowRules, table: Table, { padding }: LoopWindow): Read {
  const [height, width] = [table.length, table[0]?.length ?? 0];
  const before = [rules.paddingBefore(padding, 0), rules.paddingBefore(padding, 1)] as const;
  const after = [rules.paddingAfter(padding, 0), rules.paddingAfter(padding, 1)] as const;
  const isPadding = (i: number, size: number, axis: 0 | 1) =>
    i >= -before[axis] && i < size + after[axis];
  return (paddedRow, paddedColumn) => {
    const shift = rules.isShifted ? before : [0, 0];
    const [row, column] = rules.place(paddedRow - shift[0], paddedColumn - shift[1]);
    const value = table[row]?.[column];
    if (value !== undefined) return value;
    if (isPadding(row, height, 0) && isPadding(column, width, 1)) {
      return rules.border(table[clamp(row, height)]?.[clamp(column, width)] ?? 0);
    }
    return readBeyond(rules, isPadding(row, height, 0), paddedColumn);
  };
}

function readBeyond(
  { beyond }: WindowRules,
  isRowThere: boolean,
  column: number,
): number | undefined {
  if (beyond === 'end') return undefined;
  if (beyond === 'zero') return 0;
  // As JavaScript behaves: a missing cell is `undefined`, and computing with it gives NaN; reading
  // from a missing row throws, and this throws with the same message.
  const row = isRowThere ? [] : (undefined as unknown as number[]);
  return row[column] ?? NaN;
}

function clamp(i: number, size: number): number {
  return Math.max(0, Math.min(size - 1, i));
}
