import { localAnswer } from '../answer';
import type { Answer } from '../answer/answer';
import { runCheck } from '../check/run-check';
import type { Report } from '../check/report';
import { holdCell, show } from '../../display';
import { find } from './find';
import { showNotices } from './note';
import { practiceSession, progressStore } from './store';

/**
 * Checks an answer, shows the report, and keeps the progress. The report names the mistake where one is
 * known, and gives nothing away.
 *
 * @param id the exercise, such as `quiz-130`, or a question of `practice`, such as `chains-2-17`
 * @param answer an object with the names that the exercise asks for
 * @returns the report; a cell need not await it
 * @throws if there is no such exercise
 * @example
 * const report = await check('quiz-130', { depth: 20, size: 16, features: 5120 });
 * report.passed // true
 */
export function check(id: string, answer: unknown): Promise<Report> {
  return holdCell(showReport(judgeFor(id), localAnswer(answer)));
}

type Judge = (answer: Answer) => Promise<Report>;

/** How answers to this exercise or question are judged and remembered. */
function judgeFor(id: string): Judge {
  const found = find('check', id);
  if (found.kind === 'question') {
    return (answer) => practiceSession().judge(found.question, answer);
  }
  return async (answer) => {
    const report = await runCheck(found.exercise, answer);
    progressStore().record(report);
    return report;
  };
}

async function showReport(judge: Judge, answer: Answer): Promise<Report> {
  const report = show(await judge(answer));
  showNotices();
  return report;
}
