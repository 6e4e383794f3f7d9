/** The sum of all numbers in a table, a list of rows. */
export function sumTable(table: number[][]): number {
  let sum = 0;
  for (const row of table) {
    for (const number of row) {
      sum += number;
    }
  }
  return sum;
}
