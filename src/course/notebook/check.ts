import { localAnswer } from '../answer';
import { runCheck } from '../check/run-check';
import type { Report } from '../check/report';
import { holdCell, show } from '../../display';
import { judgeTask } from '../tasks';
import { find, type Found } from './find';
import { showNotices } from './note';
import { practiceSession, progressStore } from './store';

/**
 * Checks an answer, shows the report, and keeps the progress. The report names the mistake where one is
 * known, and gives nothing away.
 *
 * @param id the exercise, such as `quiz-130`, or a question of `practice`, such as `chains-2-17`
 * @param answer an object with the names that the exercise asks for; of a task on an explorer, the explorer
 * @returns the report; a cell need not await it
 * @throws if there is no such exercise
 * @example
 * const report = await check('quiz-130', { depth: 20, size: 16, features: 5120 });
 * report.passed // true
 */
export function check(id: string, answer: unknown): Promise<Report> {
  return holdCell(showReport(judge(find('check', id), answer)));
}

/** Judges an answer by what the id stands for, and remembers how it went. */
async function judge(found: Found, answer: unknown): Promise<Report> {
  if (found.kind === 'question') {
    return practiceSession().judge(found.question, localAnswer(answer));
  }
  const report =
    found.kind === 'task'
      ? judgeTask(found.task, answer)
      : await runCheck(found.exercise, localAnswer(answer));
  progressStore().record(report);
  return report;
}

async function showReport(judged: Promise<Report>): Promise<Report> {
  const report = show(await judged);
  showNotices();
  return report;
}
