/** How a check changes what is kept. */
import { rulesOf } from '../check/finding';
import type { Report } from '../check/report';
import { progressOf, withExercise, type Progress } from './progress';
import { answerOf } from './same-answer';

/** How many of the latest answers are known again, beside the last one. */
const KEPT = 100;

/**
 * What a report changes. One that says that the check itself failed changes nothing, since the answer was
 * not judged; nor does one on an answer that was judged before, as when a file is restored or two watch it.
 */
export function withReport(progress: Progress, report: Report, now: string): Progress {
  if (report.isFault) return progress;
  const before = progressOf(progress, report.exercise);
  const lastAnswer = answerOf(report);
  const earlierAnswers = [...(before.earlierAnswers ?? []), ...listOf(before.lastAnswer)];
  if (earlierAnswers.includes(lastAnswer)) return progress;
  const mistakes = { ...before.mistakes };
  for (const rule of new Set(wrongIn(report))) {
    mistakes[rule] = (Object.hasOwn(mistakes, rule) ? mistakes[rule]! : 0) + 1;
  }
  const passedAt = before.passedAt ?? (report.passed ? now : undefined);
  return withExercise(progress, report.exercise, {
    attempts: before.attempts + 1,
    passed: before.passed || report.passed,
    // The exercise may be worth more points, or fewer, than at the best try.
    points: Math.min(report.maxPoints, Math.max(before.points, report.points)),
    maxPoints: report.maxPoints,
    mistakes,
    firstTried: before.firstTried ?? now,
    lastTried: now,
    lastAnswer,
    ...(earlierAnswers.length > 0 && { earlierAnswers: earlierAnswers.slice(-KEPT) }),
    ...(passedAt !== undefined && { passedAt }),
  });
}

function listOf(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** A rule counts once per check, however many parts it appears in. */
function wrongIn({ findings }: Report): string[] {
  return findings.filter(({ severity }) => severity === 'error').flatMap(rulesOf);
}
