/** The exercises as the command line knows them: in order, and by id. */
import { isPartOf } from '../../../course/exercises/lesson-name.js';
import type { Listed } from '../../../course/exercises/manifest.js';
import { noSuchExercise } from '../../../course/progress/near.js';
import { goOnWith } from '../../../course/progress/standing.js';
import type { ProgressStore } from '../../../course/progress/store.js';
import { findTask } from '../../../course/tasks/index.js';
import { WrongUse } from '../command.mjs';

/** An exercise and where it belongs. */
export type Entry = Listed;

/** All exercises in the order of the course. They are loaded only when a command needs them. */
export async function allEntries(): Promise<readonly Entry[]> {
  return (await import('../../../course/exercises/manifest.js')).listed;
}

/**
 * What a lesson (`the-quiz`, or its number), a topic (`quiz`) or an exercise stands for, in the order of the course.
 *
 * @throws WrongUse that says what may have been meant
 */
export function select(entries: readonly Entry[], text: string): readonly Entry[] {
  const part = text.trim().toLowerCase();
  const name = part.replace(/^.*[\\/](?=.)/, '').replace(/\.(md|ipynb)$/, '');
  const found = entries.filter(
    (entry) => isPartOf(entry, name) || entry.lesson.startsWith(`${name}-`),
  );
  return found.length > 0 ? found : [find(entries, text)];
}

/** @throws WrongUse that says what may have been meant */
export function find(entries: readonly Entry[], text: string): Entry {
  const id = toId(text);
  const found = entries.find(({ exercise }) => exercise.id === id);
  if (found) return found;
  const task = findTask(id);
  if (task) {
    throw new WrongUse(
      `\`${id}\` is done by hand, on the explorer in the lesson ${task.lesson}.`,
      '`npm start` opens the lessons.',
    );
  }
  const known = entries.map(({ exercise }) => exercise.id);
  const inLesson = entries.filter((entry) => isPartOf(entry, id));
  if (inLesson.length > 0) {
    throw new WrongUse(
      `\`${id}\` is a lesson. Name one of its exercises: ${inLesson.map(({ exercise }) => exercise.id).join(', ')}.`,
    );
  }
  throw new WrongUse(noSuchExercise(id, known), 'Run `npx convlab list` for all exercises.');
}

/** The exercise with which the learner goes on: what every command calls the next one. */
export function nextToDo(entries: readonly Entry[], progress: ProgressStore): Entry | undefined {
  return goOnWith(entries, progress.all());
}

/** ` Quiz-130 ` as people type it, or the name of its file: `exercises/quiz/quiz-130.ts`. */
function toId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^.*[\\/]/, '')
    .replace(/\.ts$/, '');
}
