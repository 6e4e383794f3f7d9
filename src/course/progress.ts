import { leadOf } from '../check/lead';
import { show } from '../display';
import { listed, type Listed } from '../exercise';
import type { ExerciseProgress } from '../learner';
import { UsageError } from '../shape';
import { Note } from './note';
import { progressStore } from './store';

/**
 * Shows how far one is: in one lesson, or in all.
 *
 * @param lesson the lesson's file without its ending, such as `09-the-quiz`; all lessons without it
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
  const lines = chosen.map((entry) => lineOf(entry, all[entry.exercise.id]));
  const passed = chosen.filter(({ exercise }) => all[exercise.id]?.passed).length;
  const next = chosen.find(({ exercise }) => !all[exercise.id]?.passed);
  const end = next ? [`Next: ${next.exercise.title} (\`${next.exercise.id}\`).`] : [];
  const where = lesson === undefined ? 'in the course' : 'in this lesson';
  const title = `${passed} of ${chosen.length} exercises passed ${where}`;
  return show(new Note(title, [...lines, ...end, ...store.takeNotices()]));
}

function lineOf({ exercise }: Listed, state: ExerciseProgress | undefined): string {
  if (!state || state.attempts === 0) return `· ${leadOf(exercise.title)} not tried yet`;
  const points = `${state.points} of ${state.maxPoints} points`;
  const tries = state.attempts === 1 ? '1 try' : `${state.attempts} tries`;
  return `${state.passed ? '✔' : '✖'} ${leadOf(exercise.title)} ${points}, ${tries}`;
}
