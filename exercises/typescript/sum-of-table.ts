/**
 * Add up a table
 *
 * Write the function `sumTable`. It returns the sum of all numbers in a table.
 *
 * A table is a list of rows, and all its rows have the same length. For example,
 * `sumTable([[1, 2], [3, 4]])` is 10.
 *
 * Lesson:  notebooks/01-typescript.ipynb
 * Check:   npx convlab check sum-of-table
 * Hint:    npx convlab hint sum-of-table
 * Starter: f3eb1b990991 (convlab's mark of a file that nobody changed)
 */
/** The sum of all numbers in a table, a list of rows. */
export function sumTable(table: number[][]): number {
  throw new Error('Not written yet');
}
