/** Which files of the course are the learner's: notebooks, and the files of exercises. All others are the course's. */
import { lessonName } from '../../course/exercises/lesson-name.js';

/** Texts by their paths in the project, as git writes them. */
export type Files = ReadonlyMap<string, string>;

/** The folders in which learners work. */
export const FOLDERS = ['notebooks', 'exercises'] as const;

export function isNotebook(path: string): boolean {
  return /^notebooks\/.+\.ipynb$/.test(path) && !/\.backup-\d+\.|\.ipynb_checkpoints\//.test(path);
}

export function isExercise(path: string): boolean {
  return /^exercises\/[^/]+\/[^/]+\.ts$/.test(path) && !isCopy(path);
}

export function isLearners(path: string): boolean {
  return isNotebook(path) || isExercise(path);
}

/** What a notebook is called whatever its number: `notebooks/02-conv2d.ipynb` is `conv2d`. */
export function lessonOf(path: string): string {
  return lessonName(path.replace(/^notebooks\//, '').replace(/\.ipynb$/, ''));
}

/** `exercises/conv2d/same-size.ts` is `same-size`, whatever its topic. */
export function exerciseOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** Whether a file is a copy that a command or the page has kept of an exercise's file. */
export function isCopy(file: string): boolean {
  return /\.backup-\d+\.ts$/.test(file);
}
