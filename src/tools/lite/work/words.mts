/** What is said about a learner's work. */
import { count } from '../../../figure/draw/words.js';
import { listed } from '../../../shape/in-code.js';
import { isExercise, isNotebook } from '../../lesson/learner-files.mjs';
import { fileName, PROGRESS } from './names.mjs';
import type { News } from './news.mjs';
import type { Taken, TakenBack } from './take-back.mjs';
import type { LessonNews } from './update.mjs';

/** `3 notebooks, 2 exercise files and your progress` */
export function kindsOf(paths: readonly string[]): string {
  const notebooks = paths.filter(isNotebook).length;
  const exercises = paths.filter(isExercise).length;
  const others = paths.filter((path) => path !== PROGRESS).length - notebooks - exercises;
  return listed([
    ...(notebooks > 0 ? [count(notebooks, 'notebook')] : []),
    ...(exercises > 0 ? [count(exercises, 'exercise file')] : []),
    ...(others > 0 ? [count(others, notebooks + exercises > 0 ? 'other file' : 'file')] : []),
    ...(paths.includes(PROGRESS) ? ['your progress'] : []),
  ]);
}

/** What was done with the files that were opened: a line for all, and one for each that met another. */
export function tellTaken({ taken, same }: TakenBack): string[] {
  const good = taken.filter(({ as }) => as !== 'damaged');
  return [
    good.length > 0
      ? `Opened: ${kindsOf(good.map(({ path }) => path))}.`
      : 'Everything in it is here already.',
    ...taken.flatMap(tellOne),
    ...(same > 0 && good.length > 0 ? [`${count(same, 'other file')} had nothing new.`] : []),
  ];
}

function tellOne({ path, as, copy }: Taken): string[] {
  const name = fileName(path);
  if (as === 'damaged') return [`${name} can't be read, so it was left out.`];
  if (as === 'replaced') return [`${name} replaced yours, which is kept as ${fileName(copy!)}.`];
  if (as !== 'merged') return [];
  return path === PROGRESS
    ? ['Your progress was added to what you had here.']
    : [`${name} was merged with what you had here.`];
}

/**
 * `2 cells are new and 1 has changed.`
 *
 * @internal Tests read it alone.
 */
export function tellCells({ cells }: Pick<News, 'cells'>): string {
  const number = (change: 'new' | 'changed') =>
    Object.values(cells).filter((found) => found === change).length;
  const [fresh, changed] = [number('new'), number('changed')];
  if (fresh + changed === 0) return 'No cell is new.';
  const changedCells = fresh === 0 ? count(changed, 'cell') : String(changed);
  return `${listed([
    ...(fresh > 0 ? [`${count(fresh, 'cell')} ${fresh === 1 ? 'is' : 'are'} new`] : []),
    ...(changed > 0 ? [`${changedCells} ${changed === 1 ? 'has' : 'have'} changed`] : []),
  ])}.`;
}

/** What an update has made of one of the learner's notebooks. */
export function tellLesson({ cells, copy, besides }: LessonNews): string {
  const work = copy === undefined ? '' : ' Your work is in it.';
  const below =
    besides === 0
      ? ''
      : ` What you had written in ${count(besides, 'changed or removed cell')} is in ${besides === 1 ? 'a cell' : 'cells'} below.`;
  const kept = copy === undefined ? '' : ` Your notebook as it was is kept as ${fileName(copy)}.`;
  return `${tellCells({ cells })}${work}${below}${kept}`;
}

/** The line about an update, for a notification: it has room for 140 characters. */
export function tellUpdate(news: readonly LessonNews[]): string {
  const lessons = news.filter(({ cells }) => Object.keys(cells).length > 0);
  if (lessons.length !== 1) {
    return `The course was updated: ${lessons.length} lessons you have opened have something new.`;
  }
  return `${lessons[0]!.title} was updated: ${tellCells(lessons[0]!)}`;
}

/** `3.2 MB`, for sizes of storage. */
export function megabytes(bytes: number): string {
  const size = bytes / 1e6;
  if (size >= 1000) return `${(size / 1000).toFixed(1)} GB`;
  return size >= 10 ? `${Math.round(size)} MB` : `${size.toFixed(1)} MB`;
}
