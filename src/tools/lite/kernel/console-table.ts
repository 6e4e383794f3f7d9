/** `console.table`, as Node draws it. */
import { inspect } from 'node-inspect-extracted';

interface Column {
  readonly name: string;
  readonly cells: string[];
}

/** @param only the names of the columns to show; all if it is missing */
export function tableOf(data: object, only?: readonly string[]): string {
  if (data instanceof Map) {
    const [keys, values] = [[...data.keys()], [...data.values()]];
    return drawn([iteration(data.size), column('Key', keys), column('Values', values)]);
  }
  if (data instanceof Set) return drawn([iteration(data.size), column('Values', [...data])]);
  const rows = Object.entries(data) as [index: string, row: unknown][];
  const columns = new Map<string, Column>();
  const values: Column = { name: 'Values', cells: [] };
  rows.forEach(([, row], i) => {
    if (!isObject(row)) values.cells[i] = cell(row);
    else {
      for (const name of only ?? Object.keys(row)) {
        const { cells } = columns.get(name) ?? { cells: [] };
        columns.set(name, { name, cells });
        if (Object.hasOwn(row, name)) cells[i] = cell((row as Record<string, unknown>)[name]);
      }
    }
  });
  const index: Column = { name: '(index)', cells: rows.map(([index]) => index) };
  const hasValues = values.cells.length > 0;
  return drawn([index, ...columns.values(), ...(hasValues ? [values] : [])]);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

const column = (name: string, values: readonly unknown[]): Column => ({
  name,
  cells: values.map(cell),
});

const iteration = (length: number) =>
  column(
    '(iteration index)',
    Array.from({ length }, (_, i) => i),
  );

function cell(value: unknown): string {
  const isWide = isObject(value) && !Array.isArray(value) && Object.keys(value).length > 2;
  return inspect(value, { depth: isWide ? -1 : 0, maxArrayLength: 3, breakLength: Infinity });
}

function drawn(columns: readonly Column[]): string {
  const rowCount = columns[0]!.cells.length;
  const rows = Array.from({ length: rowCount }, (_, i) =>
    columns.map(({ cells }) => cells[i] ?? ''),
  );
  const widths = columns.map(({ name }, i) =>
    Math.max(name.length, ...rows.map((row) => row[i]!.length)),
  );
  const rule = (left: string, cross: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(cross) + right;
  const line = (texts: readonly string[]) =>
    `│${texts.map((text, i) => ` ${text.padEnd(widths[i]!)} `).join('│')}│`;
  return [
    rule('┌', '┬', '┐'),
    line(columns.map(({ name }) => name)),
    rule('├', '┼', '┤'),
    ...rows.map(line),
    rule('└', '┴', '┘'),
  ].join('\n');
}
