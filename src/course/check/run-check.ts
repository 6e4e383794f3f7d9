/** Runs the check of an exercise on an answer. */
import type { Answer } from '../answer/answer';
import type { Exercise, CheckOptions } from './exercise';
import { reportOn, type Report } from './report';

/** Where a fault in convlab can be reported. */
const REPORT_TO =
  'run `npx convlab doctor` and send its output with this message to whoever gave you the course, or open an issue where convlab comes from';

/**
 * The report on an answer. It never throws: if the check itself fails, the report says that this is
 * convlab's fault, and neither gives nor takes away points.
 */
export async function runCheck(
  exercise: Exercise,
  answer: Answer,
  options?: CheckOptions,
): Promise<Report> {
  try {
    return reportOn(exercise, await exercise.check(answer, options));
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reportOn(exercise, {
      points: {},
      findings: [
        {
          rule: 'check-failed',
          part: '',
          severity: 'fault',
          message: `The check of \`${exercise.id}\` failed itself. This is a fault of convlab, not of your answer, and your answer was not judged. To report it, ${REPORT_TO}: ${what}`,
        },
      ],
    });
  }
}
