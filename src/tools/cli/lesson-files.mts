/** The lesson that is named where a command wants one: its file, its name or title, or one of its exercises. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { lessonName } from '../../course/exercises/lesson-name.js';
import { isCalled, isPartOf, plainName } from '../../course/exercises/named.js';
import { noSuch } from '../../course/progress/near.js';
import { isSourceName } from '../lesson/names.mjs';
import { WrongUse } from './command.mjs';
import { allEntries } from './exercises/course.mjs';

/** What a command wants of a lesson: `md`, what it is written in, or `ipynb`, its notebook. */
type Kind = 'md' | 'ipynb';

const HOW = {
  md: 'A lesson is a file like notebooks/03-conv2d.md, or its name: conv2d.',
  ipynb: 'A notebook is a file like notebooks/03-conv2d.ipynb, or the name of its lesson: conv2d.',
};

/**
 * The files that are meant: the one of this path, else those of the lessons of this name.
 *
 * @param folder where the lessons are
 * @throws WrongUse that says what may have been meant
 */
export async function lessonFiles(text: string, kind: Kind, folder: string): Promise<string[]> {
  const path = resolve(text.replace(/\.(md|ipynb)$/, `.${kind}`));
  if (path.endsWith(`.${kind}`) && existsSync(path)) return [path];
  if (/[\\/]/.test(text) && dirname(path) !== resolve(folder)) {
    throw new WrongUse(`There is no file ${text}.`, HOW[kind]);
  }
  const lessons = lessonsIn(folder);
  const name = plainName(basename(text).replace(/\.(md|ipynb|ts)$/i, ''));
  const entries = await allEntries();
  const ofCourse = entries
    .filter((entry) => isPartOf(entry, name) || isCalled(entry, name))
    .map(({ lesson }) => lesson);
  const meant = lessons.filter(
    (lesson) =>
      lessonName(lesson) === lessonName(name) ||
      lesson.startsWith(`${name}-`) ||
      ofCourse.includes(lesson),
  );
  if (meant.length === 0) {
    throw new WrongUse(noSuch('lesson', lessonName(name), lessons.map(lessonName)), HOW[kind]);
  }
  return meant.map((lesson) => join(folder, `${lesson}.${kind}`));
}

/** Lessons and pages, by their sources or notebooks, without copies of them. */
function lessonsIn(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const lessons = files
    .map((file) => file.replace(/\.ipynb$/, '.md'))
    .filter(isSourceName)
    .map((file) => file.replace(/\.md$/, ''));
  return [...new Set(lessons)].sort();
}
