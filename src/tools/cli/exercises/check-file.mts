/** Checks an answer, from a file or from an argument, and returns everything that can be said about it. */
import { existsSync, statSync } from 'node:fs';
import { reportOn, type Report } from '../../../course/check/report.js';
import { runCheck } from '../../../course/check/run-check.js';
import { AnswerProcess } from '../../answer-process/answer-process.mjs';
import { defaults } from '../../answer-process/limits.mjs';
import { loadError } from '../../answer-process/load-error.mjs';
import type { Entry } from './course.mjs';
import { readText } from './read-text.mjs';
import { shown } from '../../../course/progress/host.js';

export interface Checked {
  readonly entry: Entry;
  readonly report: Report;
  /** Whether there was an answer to judge: the file is there, compiles and runs. */
  readonly ran: boolean;
  /** What the learner's code printed. */
  readonly printed: string;
  /** What is said of the file, though nothing fails by it. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

/**
 * Runs a file in its own process and checks what it exports. If the file missed its deadline because other programs
 * kept the processors busy, it is given a second try, and more time.
 *
 * @param child started in advance; it is closed at the end
 * @param onAgain gets the process of the second try, which the caller may have to close
 */
export async function checkFile(
  entry: Entry,
  file: string,
  child = AnswerProcess.start(),
  onAgain?: (child: AnswerProcess) => void,
): Promise<Checked> {
  const checked = await checkWith(child, entry, file);
  const isUnsure = child.wasKeptWaiting && !checked.report.passed;
  if (!isUnsure) return checked;
  const again = AnswerProcess.start({ seconds: patientSeconds });
  onAgain?.(again);
  return checkWith(again, entry, file);
}

/** What a file gets on a machine that keeps it waiting. */
const patientSeconds = 4 * defaults.seconds;

async function checkWith(child: AnswerProcess, entry: Entry, file: string): Promise<Checked> {
  const started = performance.now();
  try {
    const { report, ran } = await run(entry, file, child);
    const seconds = (performance.now() - started) / 1000;
    return {
      entry,
      report,
      ran,
      printed: child.printed,
      notes: ran ? await notesOn(file) : [],
      seconds,
    };
  } finally {
    await child.close();
  }
}

/** Loads a compiler only if there may be something to say. */
async function notesOn(file: string): Promise<string[]> {
  const text = readText(file) ?? '';
  if (!/\bnew\b[^;]*\d\s*[*+/%-]/.test(text)) return [];
  const { adviseOnText } = await import('../../kernel/tslab/advice/unknown-sizes.js');
  return adviseOnText(text);
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
  if (isFolder(file)) {
    const message = `${shown(file)} is a folder. \`npx convlab reset ${exercise.id}\` moves it aside and makes the file.`;
    return { report: notRun(entry, 'no-file', message), ran: false };
  }
  const loaded = await child.load(file);
  if (loaded.kind === 'loaded') {
    return { report: await runCheck(exercise, child.answer), ran: true };
  }
  const text = readText(file) ?? '';
  const { rule, message } = loadError(loaded, shown(file), text);
  return { report: notRun(entry, rule, message), ran: false };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A file that could not be run gets no points, and its report says why. */
function notRun({ exercise }: Entry, rule: string, message: string): Report {
  return reportOn(exercise, {
    points: {},
    findings: [{ rule, part: '', severity: 'error', message }],
  });
}
