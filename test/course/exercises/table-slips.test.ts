/** Loops over tables and rows as beginners write them: the check names what is wrong. */
import { describe, expect, it } from 'vitest';
import { brightenRow } from '../../../src/course/exercises/typescript/brighten-row';
import { countBright } from '../../../src/course/exercises/typescript/count-bright';
import { sumOfTable } from '../../../src/course/exercises/typescript/sum-of-table';
import { evaluate } from './evaluate';
import { rules } from './function-findings';

/** The exported function of a text that no compiler has checked. */
const written = (code: string) => Object.values(evaluate(`export ${code}`))[0];

/** Two loops over a table, with their parts left to fill in. */
const sum = ({
  rows = 'i < table.length',
  columns = 'j < table[i].length',
  add = 'sum += table[i][j];',
  start = '',
  inRow = '',
}) =>
  written(`function sumTable(table) {
    let sum = 0;
    for (let i = 0; ${rows}; i++) {
      ${start}
      for (let j = 0; ${columns}; j++) { ${add} }
      ${inRow}
    }
    return sum;
  }`);

describe('sumTable', () => {
  it('is right by two loops, whichever row tells the number of columns', async () => {
    expect(await rules(sumOfTable, sum({}))).toEqual([]);
    expect(await rules(sumOfTable, sum({ columns: 'j < table[0].length' }))).toEqual([]);
  });

  it.each([
    ['<= over the rows', { rows: 'i <= table.length' }, 'one-step-too-far'],
    [
      '<= over the rows, the width being that of the first',
      { rows: 'i <= table.length', columns: 'j < table[0].length' },
      'one-step-too-far',
    ],
    ['<= over the columns', { columns: 'j <= table[i].length' }, 'one-step-too-far'],
    ['length - 1', { rows: 'i < table.length - 1' }, 'last-left-out'],
    ['i for j', { add: 'sum += table[j][i];' }, 'indices-swapped'],
    ['i twice', { add: 'sum += table[i][i];' }, 'one-index-twice'],
    ['the number of rows for both', { columns: 'j < table.length' }, 'columns-counted-by-rows'],
    ['return inside both loops', { add: 'sum += table[i][j]; return sum;' }, 'returned-in-loop'],
    ['return inside one loop', { inRow: 'return sum;' }, 'returned-in-loop'],
    ['= for +=', { add: 'sum = table[i][j];' }, 'total-replaced'],
    ['the sum set to 0 in each row', { start: 'sum = 0;' }, 'total-restarted'],
  ])('with %s', async (_what, parts, rule) => {
    expect(await rules(sumOfTable, sum(parts))).toEqual([rule]);
  });

  it('without return', async () => {
    const answer = written('function sumTable(table) { let sum = 0; sum += table[0][0]; }');
    expect(await rules(sumOfTable, answer)).toEqual(['returned-nothing']);
  });
});

describe('countBright', () => {
  const count = (line: string) =>
    written(`function countBright(image, threshold) {
      let count = 0;
      for (const row of image) for (const pixel of row) ${line}
      return count;
    }`);

  it.each([
    ['if (pixel > threshold) count += 1;', []],
    ['count += pixel > threshold;', []],
    ['if (pixel >= threshold) count += 1;', ['threshold-included']],
    ['if (pixel < threshold) count += 1;', ['dark-counted']],
    ['if (pixel > threshold) count += pixel;', ['bright-added-up']],
    ['if (pixel > threshold) count = 1;', ['counted-once']],
    ['if (pixel) count += 1;', ['threshold-ignored']],
    ['if (pixel > threshold) return 1;', ['counted-once']],
    ['{ if (pixel > threshold) count += 1; return count; }', ['returned-in-loop']],
  ])('by %s', async (line, found) => {
    expect(await rules(countBright, count(line))).toEqual(found);
  });
});

describe('brighten', () => {
  const body = (lines: string) => written(`function brighten(row, amount) { ${lines} }`);

  it.each([
    ['return row.map((pixel) => Math.min(pixel + amount, 255));', []],
    ['row.map((pixel) => Math.min(pixel + amount, 255)); return row;', ['map-result-dropped']],
    ['return row.map((pixel) => pixel + amount);', ['not-limited']],
    ['return row.map((pixel) => Math.max(pixel + amount, 255));', ['max-for-min']],
    ['return row.map((pixel) => (pixel + amount) % 256);', ['wrapped-around']],
    ['return row.map((i, pixel) => Math.min(pixel + amount, 255));', ['index-for-pixel']],
    ['return row.map((pixel) => { Math.min(pixel + amount, 255); });', ['wrong-kind-inside']],
    [
      'for (let i = 0; i < row.length; i++) row[i] = Math.min(row[i] + amount, 255); return row;',
      ['changed-arguments'],
    ],
    [
      'const made = []; for (let i = 0; i <= row.length; i++) made.push(Math.min(row[i] + amount, 255)); return made;',
      ['one-step-too-far'],
    ],
    [
      'const made = []; for (const pixel of row) { made.push(Math.min(pixel + amount, 255)); return made; }',
      ['returned-in-loop'],
    ],
  ])('by %s', async (lines, found) => {
    expect(await rules(brightenRow, body(lines))).toEqual(found);
  });
});
