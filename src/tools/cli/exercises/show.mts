/** How reports and what belongs to them look in a terminal. The words are the report's own. */
import { wrap } from '../../../display/index.js';
import pc from 'picocolors';
import type { Report } from '../../../course/check/report.js';
import type { ProgressStore } from '../../../course/progress/store.js';
import { indent, marks } from '../terminal.mjs';
import type { Checked } from './check-file.mjs';
import type { Entry } from './course.mjs';
import { type ExerciseFolder } from './folder.mjs';
import { shown } from '../../../course/progress/host.js';

/** What the file printed, followed by the report and by notes. */
export function showResult({ report, printed, notes }: Checked): string {
  const said = notes.map((note) => `${pc.yellow('→')} ${note}`);
  return [showPrinted(printed), showReport(report), ...said]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** A report's text, with its marks in colour. */
export function showReport(report: Report): string {
  const [head = '', ...lines] = String(report).split('\n');
  return [pc.bold(head), ...lines.map(paintMark)].join('\n');
}

const colours: Record<string, (text: string) => string> = {
  '✔': pc.green,
  '✖': pc.red,
  '↳': pc.yellow,
  '·': pc.dim,
  '!': pc.magenta,
};

function paintMark(line: string): string {
  const colour = colours[line[0] ?? ''];
  return colour && line[1] === ' ' ? colour(line[0]!) + line.slice(1) : line;
}

const MOST_LINES = 20;
const MOST_CHARACTERS = 200;

/** What the learner's file printed; if it is long, only the beginning. */
function showPrinted(printed: string): string | undefined {
  const lines = printed.trimEnd().split('\n');
  if (lines.length === 1 && lines[0] === '') return undefined;
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)} …` : line));
  const left = lines.length - shown.length;
  if (left > 0) shown.push(left === 1 ? '… and 1 more line' : `… and ${left} more lines`);
  return `${pc.dim('Printed:')}\n${indent(shown.join('\n'))}`;
}

/** The exercise that the learner is on, or moves to. */
export function showGoal(
  when: 'Now' | 'Next',
  entry: Entry | undefined,
  folder: ExerciseFolder,
): string {
  if (!entry) return `${marks.well} All exercises are passed.`;
  const { id, title } = entry.exercise;
  return `${marks.hint} ${when}: ${title} (${id}), in ${shown(folder.fileOf(entry))}`;
}

/** What there is to say about the progress file, each sentence once. */
export function showNotices(progress: ProgressStore): string[] {
  return progress.takeNotices().map((sentence) => `${pc.yellow('!')} ${sentence}`);
}

/** For a terminal of the usual width. */
export function wrapped(text: string): string {
  return wrap(text, 88).join('\n');
}
