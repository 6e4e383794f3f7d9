/** When each student handed in, from a CSV file; and what lateness costs. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { LateRule } from './config.mjs';
import { rounded } from './judge/verdict.mjs';
import type { SubmissionResult } from './result.mjs';

/** By the student's name, as the entry has it. */
export type Times = ReadonlyMap<string, Date>;

/** Reads a file with the columns `student` and `submitted`; or says what is wrong with it. */
export function readTimes(file: string): Times | string {
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, trim: true });
  } catch (error) {
    return `${file} can't be read: ${(error as Error).message}`;
  }
  const times = new Map<string, Date>();
  for (const [index, { student, submitted }] of rows.entries()) {
    const time = new Date(submitted ?? '');
    if (!student || Number.isNaN(time.getTime())) {
      return `${file}, row ${index + 2}: expected a student and a time such as 2026-12-01T23:59:00Z in the columns student and submitted.`;
    }
    times.set(student.normalize('NFC'), time);
  }
  return times;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Deducts what the rule for late work says. */
export function withLateRule(
  result: SubmissionResult,
  rule: LateRule | undefined,
  isMarkedLate: boolean,
): SubmissionResult {
  if (!rule) return result;
  const time = rule.times.get(result.student);
  const late = time ? time.getTime() - rule.due.getTime() - rule.grace * minute : 0;
  // The LMS says that it was late, but not by how much.
  const days = time ? Math.ceil(late / day) : isMarkedLate ? 1 : 0;
  if (days <= 0) return result;
  const share = days > rule.days ? 1 : Math.min(1, rule.perDay * days);
  const deducted = rounded(result.score * share);
  const score = rounded(result.score - deducted);
  const words = `It came ${days === 1 ? 'a day' : `${days} days`} late: ${deducted} of ${result.score} points were taken off.`;
  return { ...result, score, reason: `${result.reason} ${words}`, late: { days, deducted } };
}
