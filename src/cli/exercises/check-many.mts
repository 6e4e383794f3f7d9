/** Checks several exercises, and sums up. */
import { writeFileSync } from 'node:fs';
import type { ProgressStore } from '../../learner/store.js';
import { WrongUse } from '../command.mjs';
import { statusLine } from '../status-line.mjs';
import { checkFile, type Checked } from './check-file.mjs';
import type { Entry } from './course.mjs';
import { short, type ExerciseFolder } from './folder.mjs';
import { toJUnit } from './junit.mjs';
import { sumUp, tableOf, type States } from './table.mjs';
import { untried } from '../../learner/progress.js';

/** More would take each other's time, and a file that takes too long would not be its own fault. */
const AT_ONCE = 2;

/** The results are in the order of the entries. On a terminal, a line says what is running. */
export async function checkMany(
  entries: readonly Entry[],
  folder: ExerciseFolder,
  { quiet = false } = {},
): Promise<Checked[]> {
  const status = statusLine(quiet || entries.length === 1);
  const results: Checked[] = [];
  let next = 0;
  const work = async () => {
    while (next < entries.length) {
      const index = next++;
      const entry = entries[index]!;
      const { id } = entry.exercise;
      status.set(id, `${index + 1} of ${entries.length}`);
      results[index] = await checkFile(entry, folder.fileOf(entry));
      status.remove(id);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    status.clear();
  }
  return results;
}

/** Adds to the learner's progress what was judged. */
export function recordAll(results: readonly Checked[], progress: ProgressStore): void {
  for (const { report, ran } of results) if (ran) progress.record(report);
}

/** A table of these results, whatever was passed before. */
export function summary(results: readonly Checked[]): string {
  const entries = results.map(({ entry }) => entry);
  const states: States = Object.fromEntries(
    results.map(({ entry, report, ran }) => [
      entry.exercise.id,
      { ...untried, attempts: ran ? 1 : 0, passed: report.passed, points: report.points },
    ]),
  );
  const faults = results.filter(({ report }) => report.isFault);
  const ours = faults.map(({ report }) => String(report));
  return [
    tableOf(entries, states, process.stdout.columns),
    '',
    sumUp(entries, states),
    ...ours,
  ].join('\n');
}

export function writeJUnit(file: string, results: readonly Checked[]): void {
  try {
    writeFileSync(file, toJUnit(results));
  } catch (error) {
    const { message } = error as Error;
    throw new WrongUse(`${short(file)} cannot be written: ${message}.`, 'Name another file.');
  }
}
