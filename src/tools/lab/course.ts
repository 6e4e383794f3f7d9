/** The lessons and their exercises, as the server that has started JupyterLab names them. */
import { PageConfig } from '@jupyterlab/coreutils';
import type { LessonOutline } from '../../course/progress/standing';

export interface Course {
  /** The folder of the lessons' notebooks, below the server's root. */
  readonly folder: string;
  /** None if another server gives out the notebooks. */
  readonly lessons: readonly LessonOutline[];
}

export function readCourse(): Course {
  return JSON.parse(
    PageConfig.getOption('convlabCourse') || '{"folder":"","lessons":[]}',
  ) as Course;
}
