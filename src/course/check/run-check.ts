/** Runs the check of an exercise on an answer. */
import type { Answer } from '../answer/answer';
import type { Exercise, CheckOptions } from './exercise';
import { observe } from './observe';
import { reportOn, type Report } from './report';

/** Where a fault in convlab can be reported. */
const REPORT_TO =
  'run `npx convlab doctor` and send its output with this message to the person who gave you the course, or open an issue in the repository of convlab';

/**
 * The report on an answer. It never throws: if the check itself fails, the report says that this is
 * convlab's fault, and neither gives nor takes away points.
 */
export async function runCheck(
  exercise: Exercise,
  answer: Answer,
  options?: CheckOptions,
): Promise<Report> {
  const observed = observe(answer);
  try {
    const outcome = await exercise.check(observed.answer, options);
    return reportOn(exercise, outcome, observed.seen());
  } catch (error) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reportOn(exercise, {
      points: {},
      findings: [
        {
          rule: 'check-failed',
          part: '',
          severity: 'fault',
          message: `The check of \`${exercise.id}\` itself failed. That is convlab's fault, not yours, and your answer was not judged. To report it, ${REPORT_TO}: ${what}`,
        },
      ],
    });
  }
}
