/**
 * Which files in a folder are the sources of notebooks.
 *
 * A lesson is `NN-topic.md`. A page sits alongside the lessons and has no exercises: the front page, whose
 * name sorts before all lessons here and in JupyterLab, and the glossary after them. Other Markdown in the
 * folder, such as a learner's own notes, is left alone.
 */
import { readdirSync } from 'node:fs';

const LESSON = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*\.md$/;

const FRONT_PAGE = '0-course.md';
const GLOSSARY = 'glossary.md';

const PAGES: readonly string[] = [FRONT_PAGE, GLOSSARY];

/** @internal Tests use it to tell lessons from pages. */
export function isLessonName(name: string): boolean {
  return LESSON.test(name);
}

/** A lesson or a page. */
export function isSourceName(name: string): boolean {
  return isLessonName(name) || PAGES.includes(name);
}

/** A notebook of the course, without the copies that `build --force` keeps. */
export function isNotebookName(name: string): boolean {
  return name.endsWith('.ipynb') && isSourceName(sourceNameOf(name));
}

/** `02-conv2d.ipynb` is built from `02-conv2d.md`. */
export function sourceNameOf(notebook: string): string {
  return notebook.replace(/\.ipynb$/, '.md');
}

/** The front page, the lessons in order, the glossary. */
export function sourceNames(folder: string): string[] {
  return readdirSync(folder).filter(isSourceName).sort();
}
