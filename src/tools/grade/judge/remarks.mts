/** What is said about a submission besides its verdicts: bounded, however much its programs had to say. */
import { cut } from '../../../course/answer/limits.js';
import type { Ignored, SubmissionResult } from '../result.mjs';
import { forJSON } from '../results/escape.mjs';
import { limits } from '../submissions/limits.mjs';

/** Characters of one text: results contain what a report shows, however much a program had to say. */
export const longestText = 2000;
/** Characters of all remarks on the notebooks of a submission. */
const longestRemarks = 50_000;

/** Remarks on the notebooks of a submission. */
export class Remarks {
  readonly #kept: Ignored[] = [];
  #characters = 0;
  #more = 0;

  add(path: string, reason: string): void {
    const shown = cut(reason, longestText);
    this.#characters += shown.length;
    const fits = this.#kept.length < limits.ignored && this.#characters <= longestRemarks;
    if (fits) this.#kept.push({ path, reason: shown });
    else this.#more += 1;
  }

  /** In the order in which they came; states how many more there were. */
  all(): readonly Ignored[] {
    if (this.#more === 0) return this.#kept;
    const reason = `And ${this.#more.toLocaleString('en-GB')} more about the notebooks.`;
    return [...this.#kept, { path: '…', reason }];
  }
}

/**
 * A row of a size that can be written and read. One that takes more than its share of the results (256 kB
 * as stored in results.json; an honest one takes 40) keeps its points, and the beginning of each text.
 */
export function boundedRow(row: SubmissionResult): SubmissionResult {
  const fits = (one: SubmissionResult) =>
    Buffer.byteLength(forJSON(JSON.stringify(one))) <= mostBytes;
  if (fits(row)) return row;
  const shorter = shortened(row, 200, 20);
  return fits(shorter) ? shorter : shortened(row, 40, 3);
}

const mostBytes = 256_000;

function shortened(row: SubmissionResult, longest: number, findings: number): SubmissionResult {
  return {
    ...row,
    exercises: row.exercises.map((exercise) => ({
      ...exercise,
      reason: cut(exercise.reason, longest),
      findings: exercise.findings
        .slice(0, findings)
        .map(({ rule, part, severity, message, withoutAnswer = message }) => ({
          rule,
          part,
          severity,
          message: cut(withoutAnswer, longest),
        })),
    })),
    ignored: row.ignored.map(({ path, reason }) => ({ path, reason: cut(reason, longest) })),
  };
}
