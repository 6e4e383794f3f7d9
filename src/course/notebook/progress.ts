import { show } from '../../display';
import { ProgressPanel } from '../progress';
import { outline } from '../tasks';
import { UsageError } from '../../shape';
import { showNotices } from './note';
import { progressStore } from './store';

/**
 * Shows how far you are: in one lesson exercise by exercise, or in all lessons one by one.
 *
 * @param lesson the lesson's file without its extension, such as `09-the-quiz`; default: all lessons
 * @throws if there is no such lesson
 * @example
 * progress('09-the-quiz');
 */
export function progress(lesson?: string): ProgressPanel {
  const chosen = outline.filter((entry) => lesson === undefined || entry.lesson === lesson);
  if (chosen.length === 0) {
    throw new UsageError(
      `progress: no exercises belong to a lesson ${JSON.stringify(lesson)}`,
      `Lessons with exercises: ${outline.map((entry) => entry.lesson).join(', ')}.`,
    );
  }
  const panel = show(new ProgressPanel(chosen, progressStore().all()));
  showNotices();
  return panel;
}
