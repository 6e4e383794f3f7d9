import { show } from '../../display';
import { ProgressPanel } from '../progress';
import { lessonName } from '../exercises';
import { outline } from '../tasks';
import { UsageError } from '../../shape';
import { showNotices } from './note';
import { progressStore } from './store';

/**
 * Shows how far you are: in one lesson exercise by exercise, or in all lessons one by one.
 *
 * @param lesson the lesson's name, `the-quiz`, or its file, `10-the-quiz.ipynb`; default: all lessons
 * @throws if there is no such lesson
 * @example
 * progress('the-quiz');
 */
export function progress(lesson?: string): ProgressPanel {
  // A number doesn't matter: a learner's notebook may be older than the course's present order.
  const name = lesson === undefined ? undefined : lessonName(lesson.replace(/\.(md|ipynb)$/, ''));
  const chosen = outline.filter((entry) => name === undefined || lessonName(entry.lesson) === name);
  if (chosen.length === 0) {
    throw new UsageError(
      `progress: no exercises belong to a lesson ${JSON.stringify(lesson)}`,
      `Lessons with exercises: ${outline.map((entry) => lessonName(entry.lesson)).join(', ')}.`,
    );
  }
  const panel = show(new ProgressPanel(chosen, progressStore().all()));
  showNotices();
  return panel;
}
