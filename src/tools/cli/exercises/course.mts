/** The exercises as the command line knows them: in order, and by id. */
import type { Listed } from '../../../course/exercises/manifest.js';
import { isCalled, isPartOf, namesIn, plainName } from '../../../course/exercises/named.js';
import { noSuch, noSuchExercise } from '../../../course/progress/near.js';
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
 * What a lesson (`the-quiz`, `The quiz`, or its number), a topic (`quiz`) or an exercise stands for, in the order of
 * the course.
 *
 * @throws WrongUse that says what may have been meant
 */
export function select(entries: readonly Entry[], text: string): readonly Entry[] {
  const name = withoutPath(text);
  const found = entries.filter((entry) => isPartOf(entry, name));
  if (found.length > 0) return found;
  return [findIn(entries, name) ?? refuse(noSuch('exercise or lesson', name, namesIn(entries)))];
}

/** @throws WrongUse that says what may have been meant */
export function find(entries: readonly Entry[], text: string): Entry {
  const name = withoutPath(text);
  const found = findIn(entries, name);
  if (found) return found;
  const inLesson = entries.filter((entry) => isPartOf(entry, name));
  if (inLesson.length > 0) {
    throw new WrongUse(
      `\`${name}\` is a lesson. Name one of its exercises: ${inLesson.map(({ exercise }) => exercise.id).join(', ')}.`,
    );
  }
  const known = entries.map(({ exercise }) => exercise.id);
  return refuse(noSuchExercise(name, known));
}

/** The exercise of this name. */
function findIn(entries: readonly Entry[], name: string): Entry | undefined {
  const task = findTask(plainName(name));
  if (!task) return entries.find((entry) => isCalled(entry, name));
  throw new WrongUse(
    `\`${task.id}\` is done by hand, in the explorer of the lesson ${task.lesson}.`,
    '`npm start` opens the lessons.',
  );
}

function refuse(message: string): never {
  throw new WrongUse(message, 'Run `npx convlab list` for all exercises.');
}

/** The exercise with which the learner goes on: what every command calls the next one. */
export function nextToDo(entries: readonly Entry[], progress: ProgressStore): Entry | undefined {
  return goOnWith(entries, progress.all());
}

/** The name of a file stands for what it is of: `exercises/quiz/quiz-130.ts`, `notebooks/11-the-quiz.md`. */
function withoutPath(text: string): string {
  return text
    .trim()
    .replace(/^.*[\\/](?=.)/, '')
    .replace(/\.(ts|md|ipynb)$/i, '');
}
