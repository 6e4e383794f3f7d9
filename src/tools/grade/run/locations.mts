/** Whether submissions and results are in valid places, before anything is read or written. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { listed } from '../../../course/exercises/manifest.js';
import { CannotGrade } from '../cannot-grade.mjs';

/** Results among the submissions would be graded as a student's next time. */
export function requireApart(submissions: string, out: string): void {
  if (!existsSync(submissions)) {
    throw new CannotGrade(
      `There is no ${submissions}.`,
      'Name the folder or .zip with what was handed in.',
    );
  }
  const way = relative(real(submissions), real(out));
  const isInside = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  if (!isInside || !statSync(submissions).isDirectory()) return;
  throw new CannotGrade(
    `${out} lies in the folder of submissions, so the results would be taken for a student's.`,
    'Name a folder beside it.',
  );
}

/** The path without links; the part of it that does not exist yet stays as it is. */
function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(real(parent), basename(whole));
}

/**
 * There is something to grade, and it is a class's: the folder of a single student has the names of
 * exercises and topics where a class has those of students.
 */
export function requireClass(entries: readonly string[], submissions: string): void {
  if (entries.length === 0) {
    throw new CannotGrade(
      `There are no submissions in ${submissions}.`,
      'Name a folder or .zip with one folder, archive or file a student.',
    );
  }
  const names = new Set(
    listed.flatMap(({ exercise, topic, lesson }) => [exercise.id, topic, lesson]),
  );
  if (!entries.every((name) => names.has(name))) return;
  const some = entries.slice(0, 3).join(', ') + (entries.length > 3 ? ', …' : '');
  throw new CannotGrade(
    `${submissions} looks like the work of one student, not of a class: it holds ${some}.`,
    'Put it into a folder that is named after the student, and name the folder that holds it.',
  );
}

/** A folder for results must be new, empty, or already contain results. */
export function requireOwn(out: string, isOurs: boolean): void {
  if (!existsSync(out) || isOurs) return;
  if (!statSync(out).isDirectory()) {
    throw new CannotGrade(`${out} is a file.`, 'Name a folder for the results.');
  }
  if (readdirSync(out).length > 0) {
    throw new CannotGrade(
      `${out} has other files in it.`,
      'Name a new folder for the results, so that nothing of yours is written over.',
    );
  }
}
