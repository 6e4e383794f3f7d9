/** Grading one student of a class again: the rows of the others stay. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmissionResult } from '../result.mjs';
import { parseResults } from '../results/index.mjs';
import { CannotGrade } from '../cannot-grade.mjs';
import type { Kept } from './store.mjs';

/**
 * The other students' rows from the run that ended here. They are taken from results.json, which also has
 * those on which convlab failed.
 *
 * @param kept what is known of the latest run
 * @throws CannotGrade if that run was interrupted: then results.json is missing or from an earlier one
 */
export function othersThan(
  student: string,
  out: string,
  kept: ReadonlyMap<string, Kept>,
): SubmissionResult[] {
  const others = rowsIn(out)?.filter((row) => row.student !== student);
  const isLatest = others?.every((row) => row.status === 'fault' || kept.has(row.student));
  const known = new Set([student, ...(others ?? []).map((row) => row.student)]);
  if (others && isLatest && [...kept.keys()].every((name) => known.has(name))) return others;
  throw new CannotGrade(
    `The run in ${out} was interrupted.`,
    'End it first: the same command with --resume and without --student.',
  );
}

function rowsIn(out: string): readonly SubmissionResult[] | undefined {
  try {
    return parseResults(readFileSync(join(out, 'results.json'), 'utf8')).submissions;
  } catch {
    return undefined;
  }
}
