/** `convlab check [ID…]`: says what is right in an answer, what is not, and why. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { runCheck } from '../../course/check/run-check.js';
import type { ProgressStore } from '../../course/progress/store.js';
import { NotPassed, OurFault, WrongUse } from './command.mjs';
import { readAnswer } from './exercises/answer-json.mjs';
import type { Checked } from './exercises/check-file.mjs';
import { allEntries, nextToDo, select, type Entry } from './exercises/course.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { showGoal, showNotices, showResult } from './exercises/show.mjs';
import { tableOfResults } from './exercises/table.mjs';
import { say } from './terminal.mjs';

interface CheckOptions extends FolderOptions {
  readonly file?: string;
  readonly answer?: string;
  readonly json?: boolean;
  readonly all?: boolean;
  readonly junit?: string;
  readonly watch?: boolean;
}

const EXAMPLES = `
Exit codes: 0 passed, 1 not passed, 2 wrong use, 3 a fault of convlab.
Where nothing tells --watch of a save (WSL, network folders), it looks by itself, or when you press c.
CHOKIDAR_USEPOLLING=1 makes it look from the start, and CHOKIDAR_INTERVAL=5000 every five seconds.

Examples:
  npx convlab check                         the exercise that you are on
  npx convlab check --watch                 again with each save, and on to the next
  npx convlab check quiz-130                your file of that exercise
  npx convlab check the-quiz                all exercises of a lesson
  npx convlab check quiz-130 --file a.ts    another file
  npx convlab check quiz-130 --answer '{ "depth": 3, "size": 9 }' --json
  npx convlab check --all --junit junit.xml`;

export function define(command: Command): void {
  addFolderOption(command)
    .argument('[ids...]', 'exercises, or lessons; without any, the exercise that you are on')
    .addOption(new Option('--watch', 'check with each save, until you quit'))
    .addOption(new Option('--all', 'check every exercise').conflicts('watch'))
    .addOption(new Option('--file <file>', 'check this file').conflicts(['watch', 'all']))
    .addOption(
      new Option(
        '--answer <json>',
        'check these values; - reads them from standard input',
      ).conflicts(['watch', 'all', 'file']),
    )
    .addOption(
      new Option('--json', 'print the report as JSON; of several, a list').conflicts('watch'),
    )
    .addOption(
      new Option('--junit <file>', 'also write the results as JUnit XML').conflicts('watch'),
    )
    .addHelpText('after', EXAMPLES)
    .action((ids: string[], options: CheckOptions) => check(ids, options));
}

async function check(ids: readonly string[], options: CheckOptions): Promise<void> {
  // An exercise computes little: TensorFlow would take longer to load than everything else takes.
  process.env.CONVLAB_BACKEND ||= 'wasm';
  process.env.CONVLAB_THREADS ||= '1';
  const folder = new ExerciseFolder(options);
  const progress = folder.progress();
  const entries = await allEntries();
  const named = [...new Set(ids.flatMap((id) => select(entries, id)))];
  if (options.all && named.length > 0)
    throw new WrongUse('--all checks every exercise: name none.');
  if (options.watch) {
    if (ids.length > 1) throw new WrongUse('--watch begins with one exercise: name one or none.');
    const { watch } = await import('./watch/watch.mjs');
    return watch({ entries, folder, progress, first: nextToDo(named, progress) ?? named[0] });
  }
  const results = await resultsFor(options, named, { entries, folder, progress });
  if (options.junit !== undefined) {
    const { writeJUnit } = await import('./exercises/junit.mjs');
    writeJUnit(options.junit, results);
  }
  if (options.json) sayJson(results, named.length > 1 || options.all === true);
  else if (options.all) say(tableOfResults(results, process.stdout.columns));
  else for (const result of results) say(showResult(result));
  const toNext = !options.json && !options.all && results.every(({ report }) => report.passed);
  if (toNext) say(showGoal('Next', nextToDo(entries, progress), folder));
  for (const notice of showNotices(progress)) console.error(notice);
  if (results.some(({ report }) => report.isFault)) throw new OurFault();
  if (!results.every(({ report }) => report.passed)) throw new NotPassed();
}

interface Course {
  readonly entries: readonly Entry[];
  readonly folder: ExerciseFolder;
  readonly progress: ProgressStore;
}

async function resultsFor(
  options: CheckOptions,
  named: readonly Entry[],
  { entries, folder, progress }: Course,
): Promise<Checked[]> {
  const { file, answer, all, json } = options;
  let results: Checked[];
  if (answer !== undefined) {
    results = [await checkAnswer(only(named, '--answer'), answer)];
  } else if (file !== undefined) {
    const entry = only(named, '--file');
    const path = existing(file);
    const { checkFile } = await import('./exercises/check-file.mjs');
    results = [await checkFile(entry, path)];
  } else {
    const next = nextToDo(entries, progress);
    const chosen = all ? entries : named.length > 0 ? named : next ? [next] : [];
    const { checkMany } = await import('./exercises/check-many.mjs');
    results = await checkMany(chosen, folder, { quiet: json === true });
  }
  for (const { entry, report, ran } of results) {
    // An exercise that has not been started has not been attempted.
    const isBegun = (file ?? answer) !== undefined || folder.stateOf(entry) === 'edited';
    if (!ran || !isBegun || report.isFault) continue;
    if (named.length === 1) progress.turnTo(entry.exercise.id);
    progress.record(report);
  }
  return results;
}

function only(named: readonly Entry[], option: string): Entry {
  if (named.length === 1) return named[0]!;
  throw new WrongUse(
    `${option} is for one exercise: name it, as in \`check quiz-130 ${option} …\`.`,
  );
}

function existing(file: string): string {
  if (existsSync(file)) return resolve(file);
  throw new WrongUse(
    `There is no file ${file}.`,
    'Name a TypeScript file that exports the answer.',
  );
}

/** Plain values do not need their own process. */
async function checkAnswer(entry: Entry, argument: string): Promise<Checked> {
  const values = readAnswer(argument, entry.exercise);
  const { localAnswer } = await import('../../course/answer/index.js');
  const started = performance.now();
  const report = await runCheck(entry.exercise, localAnswer(values));
  const seconds = (performance.now() - started) / 1000;
  return { entry, report, ran: true, printed: '', notes: [], seconds };
}

function sayJson(results: readonly Checked[], asList: boolean): void {
  const reports = results.map(({ report }) => report);
  say(JSON.stringify(asList ? reports : (reports[0] ?? null), null, 2));
}
