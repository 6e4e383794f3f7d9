/** From what a check found, and what became of the process, to the result of an exercise. */
import type { Stopped } from '../../../course/answer/answer.js';
import { cut } from '../../../course/answer/limits.js';
import type { Finding } from '../../../course/check/finding.js';
import type { Report } from '../../../course/check/report.js';
import type { ExerciseResult, Status } from '../result.mjs';
import { longestText } from './remarks.mjs';
import type { ExerciseToGrade } from './context.mjs';

export interface Verdict {
  readonly status: Status;
  /** In terms of the exercise's own points. */
  readonly points: number;
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** The verdict on an answer that was asked about. */
export function verdictOn(report: Report, troubles: readonly Stopped[] = []): Verdict {
  const { points } = report;
  const findings = report.findings.map(shortened);
  if (report.isFault) {
    const reason =
      'convlab failed on this answer, which is not your fault; it is to be graded again.';
    return { status: 'fault', points: 0, reason, findings };
  }
  if (report.passed) return { status: 'right', points, reason: '', findings };
  const [trouble] = troubles;
  if (trouble) return { ...becauseOf(trouble), points, findings };
  if (report.isUnanswered) {
    return { status: 'missing', points: 0, reason: 'Nothing was answered yet.', findings };
  }
  return { status: 'wrong', points, reason: '', findings };
}

function shortened(finding: Finding): Finding {
  const { message, withoutAnswer, hint, actual, ...rest } = finding;
  const isShort = (JSON.stringify(actual) ?? '').length <= longestText;
  return {
    ...rest,
    message: cut(message, longestText),
    ...(withoutAnswer !== undefined && { withoutAnswer: cut(withoutAnswer, longestText) }),
    ...(hint !== undefined && { hint: cut(hint, longestText) }),
    ...(actual !== undefined && isShort && { actual }),
  };
}

/** Whether it timed out while others kept the processors busy: if so, it must be judged again, alone. */
export function isUnsure(
  { status }: Verdict,
  process: { readonly wasKeptWaiting: boolean },
): boolean {
  return status === 'timed-out' && process.wasKeptWaiting;
}

/** For when there was nothing to ask about. */
export function noAnswer(status: Status, reason: string, findings: readonly Finding[] = []) {
  return {
    status,
    points: 0,
    reason: cut(reason, longestText),
    findings: findings.map(shortened),
  } satisfies Verdict;
}

/** How a program ended shows what its author did. */
export function becauseOf(trouble: Stopped): Pick<Verdict, 'status' | 'reason'> {
  if (trouble.kind === 'timed-out') {
    const reason = `It did not come to an end within ${trouble.seconds} s, and was ended. Is there a loop, or a promise, that never ends?`;
    return { status: 'timed-out', reason };
  }
  const { name, message } = trouble;
  switch (name) {
    case 'OutOfMemory':
    case 'TooMuchPrinted':
    case 'TooLarge':
    case 'Killed':
      return { status: 'killed', reason: message };
    case 'BadReply':
      return { status: 'tampered', reason: `Its program sent what no answer can be. ${message}` };
    default:
      return { status: 'crashed', reason: message };
  }
}

/** The result, in the points of the class. */
export function toResult(
  graded: ExerciseToGrade,
  source: string,
  verdict: Verdict,
): ExerciseResult {
  const own = graded.exercise.parts.reduce((sum, { points }) => sum + points, 0);
  const points = own === 0 ? 0 : rounded((verdict.points / own) * graded.maxPoints);
  const { status, reason, findings } = verdict;
  return { id: graded.id, status, points, maxPoints: graded.maxPoints, reason, source, findings };
}

/** Points have two decimal places. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
