/** A total over a table of numbers by two loops, one in the other, as replaceable rules. */

export type Table = readonly (readonly number[])[];

export interface WalkRules {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Where the outer loop ends. */
  readonly rows: (table: Table) => number;
  /** Where the inner loop ends, in row `i`. */
  readonly columns: (table: Table, i: number) => number;
  /** The number that is read in row `i`, column `j`; like a learner's code, it throws if there is no such row. */
  readonly read: (table: Table, i: number, j: number) => number;
  /** What a number adds to the total. */
  readonly worth: (number: number, threshold: number) => number;
  readonly add: (total: number, worth: number) => number;
  /** What is left of the total when a row begins. */
  readonly beginRow: (total: number) => number;
  /** How far the loops get before the function returns. */
  readonly returns: 'at the end' | 'after a row' | 'after a number';
}

const plain: WalkRules = {
  firstRow: 0,
  firstColumn: 0,
  rows: (table) => table.length,
  columns: (table, i) => table[i]!.length,
  read: (table, i, j) => table[i]![j]!,
  worth: (number) => number,
  add: (total, worth) => total + worth,
  beginRow: (total) => total,
  returns: 'at the end',
};

/** The same total; a loop that goes too far fails where it reads the length of a row, or the row itself. */
function inBothStyles(rules: WalkRules): readonly [WalkRules, WalkRules] {
  return [rules, { ...rules, columns: (table) => table[0]!.length }];
}

export const sumStyles = inBothStyles(plain);

export const countStyles = inBothStyles({
  ...plain,
  worth: (number, threshold) => (number > threshold ? 1 : 0),
});

/** The total by rules that may be wrong. */
export function walk(rules: WalkRules, table: Table, threshold = 0): number {
  let total = 0;
  for (let i = rules.firstRow; i < rules.rows(table); i++) {
    total = rules.beginRow(total);
    for (let j = rules.firstColumn; j < rules.columns(table, i); j++) {
      total = rules.add(total, rules.worth(rules.read(table, i, j), threshold));
      if (rules.returns === 'after a number') return total;
    }
    if (rules.returns === 'after a row') return total;
  }
  return total;
}
