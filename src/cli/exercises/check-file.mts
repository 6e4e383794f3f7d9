/** Checks an answer, from a file or from an argument, and gives everything that can be said of it. */
import { existsSync, readFileSync } from 'node:fs';
import { reportOn, type Report } from '../../check/report.js';
import { runCheck } from '../../check/run-check.js';
import { AnswerProcess, type Loaded } from '../../runner/answer-process.mjs';
import type { Entry } from './course.mjs';
import { shown } from '../../learner/host.js';

export interface Checked {
  readonly entry: Entry;
  readonly report: Report;
  /** Whether there was an answer to judge: the file is there, compiles and runs. */
  readonly ran: boolean;
  /** What the learner's code printed. */
  readonly printed: string;
  readonly seconds: number;
}

/**
 * Runs a file in a process of its own and checks what it exports.
 *
 * @param child started ahead; it is closed in the end
 */
export async function checkFile(
  entry: Entry,
  file: string,
  child = AnswerProcess.start(),
): Promise<Checked> {
  const started = performance.now();
  try {
    const { report, ran } = await run(entry, file, child);
    const seconds = (performance.now() - started) / 1000;
    return { entry, report, ran, printed: child.printed, seconds };
  } finally {
    await child.close();
  }
}

async function run(
  entry: Entry,
  file: string,
  child: AnswerProcess,
): Promise<Pick<Checked, 'report' | 'ran'>> {
  const { exercise } = entry;
  if (!existsSync(file)) {
    const message = `There is no file ${shown(file)}. \`npx convlab reset ${exercise.id}\` makes it.`;
    return { report: notRun(entry, 'no-file', message), ran: false };
  }
  const loaded = await child.load(file);
  if (loaded.kind === 'loaded') {
    return { report: await runCheck(exercise, child.answer), ran: true };
  }
  return { report: notRun(entry, ...whyNot(loaded, file)), ran: false };
}

/** A file that could not be run has no points, and its report says why. */
function notRun({ exercise }: Entry, rule: string, message: string): Report {
  return reportOn(exercise, {
    points: {},
    findings: [{ rule, part: '', severity: 'error', message }],
  });
}

function whyNot(loaded: Exclude<Loaded, { kind: 'loaded' }>, file: string): [string, string] {
  const name = shown(file);
  switch (loaded.kind) {
    case 'not-compiled': {
      const { line, column, message } = loaded;
      const shown = lineOf(file, line, column);
      return ['not-compiled', `${name}:${line}:${column} does not compile: ${message}${shown}`];
    }
    case 'timed-out':
      return [
        'never-ends',
        `${name} did not come to its end within ${loaded.seconds} s. Is there a loop that never ends?`,
      ];
    case 'threw':
      return ['threw', `${name} stopped with an error. ${loaded.name}: ${loaded.message}`];
  }
}

/** The line with a mark below the place. */
function lineOf(file: string, line: number, column: number): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[line - 1]?.trimEnd() : '';
  // A mark behind a tab or beyond the width of a report would be in the wrong place.
  if (!text || text.includes('\t') || text.length > 80) return '';
  const number = `${line} | `;
  return `\n  ${number}${text}\n  ${' '.repeat(number.length + column - 1)}^`;
}
