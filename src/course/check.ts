import { localAnswer } from '../answer';
import { runCheck } from '../check/run-check';
import type { Report } from '../check/report';
import { holdCell, show } from '../display';
import { requireExercise } from './find';
import { Note } from './note';
import { progressStore } from './store';

/**
 * Checks an answer, shows the report, and keeps the progress. The report names the mistake where one is
 * known, and gives nothing away.
 *
 * @param id the exercise, such as `quiz-130`
 * @param answer an object with the names that the exercise asks for
 * @returns the report; a cell need not await it
 * @throws if there is no such exercise
 * @example
 * check('quiz-130', { depth, size, features });
 */
export function check(id: string, answer: unknown): Promise<Report> {
  const { exercise } = requireExercise('check', id);
  return holdCell(judge());

  async function judge(): Promise<Report> {
    const report = await runCheck(exercise, localAnswer(answer));
    const progress = progressStore();
    progress.record(report);
    show(report);
    for (const notice of progress.takeNotices()) show(new Note('About your progress', [notice]));
    return report;
  }
}
