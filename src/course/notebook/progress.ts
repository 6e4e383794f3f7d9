import { leadOf } from '../check/format';
import { show } from '../../display';
import { listed, manifest, type Listed } from '../exercises';
import type { ExerciseProgress } from '../progress';
import { UsageError } from '../../shape';
import { Note } from './note';
import { progressStore } from './store';

/**
 * Shows how far you are: in one lesson exercise by exercise, or in all lessons one by one.
 *
 * @param lesson the lesson's file without its extension, such as `09-the-quiz`; default: all lessons
 * @throws if there is no such lesson
 * @example
 * progress('09-the-quiz');
 */
export function progress(lesson?: string): Note {
  const chosen = listed.filter((entry) => lesson === undefined || entry.lesson === lesson);
  if (chosen.length === 0) {
    const lessons = [...new Set(listed.map((entry) => entry.lesson))];
    throw new UsageError(
      `progress: no exercises belong to a lesson ${JSON.stringify(lesson)}`,
      `Lessons with exercises: ${lessons.join(', ')}.`,
    );
  }
  const store = progressStore();
  const all = store.all();
  const isPassed = ({ exercise }: Listed) => all[exercise.id]?.passed === true;
  const lines =
    lesson === undefined
      ? lessonLines(isPassed)
      : chosen.map((entry) => lineOf(entry, all[entry.exercise.id]));
  const passed = chosen.filter(isPassed).length;
  const next = chosen.find((entry) => !isPassed(entry));
  const end = next ? [nextLine(next, lesson)] : [];
  const where = lesson === undefined ? 'in the course' : 'in this lesson';
  const title = `${passed} of ${chosen.length} exercises passed ${where}`;
  return show(new Note(title, [...lines, ...end, ...store.takeNotices()]));
}

function lessonLines(isPassed: (entry: Listed) => boolean): string[] {
  return manifest.map(({ lesson, exercises }) => {
    const passed = listed.filter((entry) => entry.lesson === lesson && isPassed(entry)).length;
    const mark = passed === exercises.length ? '✔' : '·';
    return `${mark} ${lesson}: ${passed} of ${exercises.length} passed`;
  });
}

/** Lines about one lesson need not name it again. */
function nextLine({ exercise, lesson }: Listed, within: string | undefined): string {
  const where = within === undefined ? ` in ${lesson}` : '';
  return `Next: ${exercise.title} (\`${exercise.id}\`)${where}.`;
}

function lineOf({ exercise }: Listed, state: ExerciseProgress | undefined): string {
  if (!state || state.attempts === 0) return `· ${leadOf(exercise.title)} not tried yet`;
  const points = `${state.points} of ${state.maxPoints} points`;
  const tries = state.attempts === 1 ? '1 try' : `${state.attempts} tries`;
  return `${state.passed ? '✔' : '✖'} ${leadOf(exercise.title)} ${points}, ${tries}`;
}
