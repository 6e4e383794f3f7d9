/** A summary as text and as a table for notebooks. Both show the same cells. */
import { escapeHTML } from '../display';
import type { Row } from './row';
import type { Totals } from './total';

const columns: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['Layer', (row) => row.name],
  ['Input', (row) => shape(row.inputShape)],
  ['Output', (row) => shape(row.outputShape)],
  ['Kernel', (row) => pair(row.kernel)],
  [
    'Parameters',
    (row) => (row.repeated && row.parameters > 0 ? '(again)' : amount(row.parameters)),
  ],
  ['Multiply-adds', (row) => amount(row.multiplyAdds)],
  ['Receptive field', (row) => pair(row.receptiveField)],
];

/** The columns from here on hold numbers and are aligned to the right. */
const firstNumber = 3;

export function formatText(rows: readonly Row[], totals: Totals): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row, i) => cells(row, rows, i))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const text = lines.map((line) =>
    line
      .map((cell, i) => (i < firstNumber ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((all, width) => all + width + 2, -2));
  const sums = totalLines(totals).map(([name, value]) => `${name}: ${value}`);
  return [text[0], rule, ...text.slice(1), rule, ...sums].join('\n');
}

/** A box that a keyboard can reach and scroll: a table has no room in a narrow window. */
const box =
  '<div style="overflow-x: auto" tabindex="0" role="region" aria-label="Layers of the model">';

export function formatHTML(rows: readonly Row[], totals: Totals): string {
  const align = (i: number) => (i < firstNumber ? 'left' : 'right');
  // A title may break between words, so that its column is no wider than what it holds.
  const row = (tag: string, line: readonly string[], space: string) =>
    `<tr>${line.map((cell, i) => `<${tag} style="text-align: ${align(i)}; white-space: ${space}">${escapeHTML(cell)}</${tag}>`).join('')}</tr>`;
  const titles = columns.map(([title]) => title);
  const body = rows.map((entry, i) => row('td', cells(entry, rows, i), 'pre')).join('\n');
  const sums = totalLines(totals).map(([name, value]) => `${name}: <b>${value}</b>`);
  return `${box}\n<table>\n<thead>${row('th', titles, 'normal')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>\n</div>\n<p>${sums.join('<br>')}</p>`;
}

function cells(row: Row, rows: readonly Row[], i: number): string[] {
  const [name, ...rest] = columns.map(([, cell]) => cell(row));
  return [`${branches(rows, i)}${name}`, ...rest];
}

/** The lines that lead from a module to those inside it. */
function branches(rows: readonly Row[], at: number): string {
  const { depth } = rows[at]!;
  const goesOn = (level: number) => {
    const next = rows.slice(at + 1).find((row) => row.depth <= level);
    return next?.depth === level;
  };
  const parts = Array.from({ length: depth }, (_, i) => {
    const level = i + 1;
    if (level === depth) return goesOn(level) ? '├─ ' : '└─ ';
    return goesOn(level) ? '│  ' : '   ';
  });
  return parts.join('');
}

/** The totals by their names. */
export function totalLines(totals: Totals): [name: string, value: string][] {
  const { parameters, trainableParameters, multiplyAdds, activations } = totals;
  return [
    ['Parameters', amount(parameters)],
    ['Trainable parameters', amount(trainableParameters)],
    ['Multiply-adds for one example', amount(multiplyAdds)],
    ['Activations for one example', amount(activations)],
  ];
}

function shape(sizes: readonly number[]): string {
  return `[${sizes.join(', ')}]`;
}

function pair(value: readonly number[] | null): string {
  return value ? value.join(' x ') : '–';
}

/** With commas between the thousands, the same everywhere; – for nothing. */
function amount(value: number): string {
  return value === 0 ? '–' : String(value).replace(/\B(?=(\d{3}){1,7}$)/g, ',');
}
