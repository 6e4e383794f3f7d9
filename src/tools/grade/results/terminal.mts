/** A short summary for a terminal: how many of what, the mean, and what needs someone's attention. */
import Table from 'cli-table3';
import pc from 'picocolors';
import type { Results, Status } from '../result.mjs';
import { forTerminal } from './escape.mjs';
import { attentionOf } from './overview.mjs';
import { statisticsOf } from './statistics.mjs';
import { markFor, pointsText, wordsFor } from './status.mjs';

/** How many rows fit into a summary. */
const most = 15;

/** A table without borders, like the course's other tables. */
const bare = {
  chars: Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
    ]
      .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
      .map((place) => [place, '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};

/** @param columns how wide the terminal is (80) */
export function toTerminal(results: Results, columns = 80): string {
  const { counts, mean, median, maxScore, submissions } = statisticsOf(results);
  const number = submissions === 1 ? '1 submission' : `${submissions} submissions`;
  const table = new Table({
    ...bare,
    chars: { ...bare.chars, middle: '  ' },
    colAligns: ['left', 'right'],
  });
  for (const [status, count] of counts) table.push([named(status), String(count)]);
  const scores =
    mean === undefined || median === undefined
      ? 'No scores yet.'
      : `Mean ${pointsText(mean)} of ${pointsText(maxScore)} points, median ${pointsText(median)}.`;
  return [
    pc.bold(`${forTerminal(results.course)}: ${number}`),
    ...(counts.length > 0 ? [table.toString()] : []),
    scores,
    ...attentionLines(results, Math.max(60, Math.min(columns || 80, 120))),
  ].join('\n');
}

function attentionLines(results: Results, columns: number): string[] {
  const all = attentionOf(results);
  if (all.length === 0) return [];
  const shown = all.slice(0, most);
  const students = shown.map(({ submission }) => forTerminal(submission.student) || '(no name)');
  const word = Math.max(...shown.map(({ status }) => wordsFor[status].length)) + 2;
  const student = Math.min(Math.max(...students.map((name) => [...name].length)), 28);
  // Two gaps of two.
  const why = columns - word - student - 4;
  const table = new Table({
    ...bare,
    chars: { ...bare.chars, middle: '  ' },
    colWidths: [student, word, why],
    wordWrap: false,
  });
  shown.forEach(({ status, why }, i) =>
    table.push([students[i]!, named(status), forTerminal(why)]),
  );
  const more = all.length - shown.length;
  return [
    '',
    pc.bold('To be looked at:'),
    table.toString(),
    ...(more > 0 ? [pc.dim(`… and ${more} more: see overview.html.`)] : []),
  ];
}

function named(status: Status): string {
  const text = `${markFor[status]} ${wordsFor[status]}`;
  if (status === 'right') return pc.green(text);
  if (status === 'missing') return pc.dim(text);
  return status === 'wrong' ? pc.yellow(text) : pc.red(text);
}
