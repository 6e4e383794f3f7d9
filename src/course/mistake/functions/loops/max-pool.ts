import type { PoolRules, Table } from './rules';
import { reader, slide, windowStarts } from './slide';

/** Max pooling with loops, by rules that may be wrong. */
export function maxPool(rules: PoolRules, image: Table, kernel: number, stride: number): Table {
  const table = image.map((row) => [...row]);
  const window = { kernel: [kernel, kernel] as const, stride, padding: 0 };
  const read = reader(rules, table, window);
  const at = (top: number, left: number, leftOver = rules.first) => {
    let best = leftOver;
    for (let i = 0; i < kernel; i++) {
      for (let j = 0; j < kernel; j++) {
        const value = read(top + i, left + j);
        if (value !== undefined) best = rules.choose(best, value);
      }
    }
    return rules.finish(best, kernel * kernel);
  };
  return slide(rules, windowStarts(rules, table, window), at, (row, column, value) => {
    const target = table[row];
    if (rules.overwrites && target && column < target.length) target[column] = value;
  });
}
