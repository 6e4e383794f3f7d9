/** What the lessons of this course are compiled with, beside their text. */
import { placesOf } from '../../course/progress/standing.js';
import { ProgressPanel } from '../../course/progress/panel.js';
import { outline } from '../../course/tasks/index.js';
import type { BuildOptions } from './build.mjs';

export function courseOptions(): Required<Pick<BuildOptions, 'exercises' | 'shown'>> {
  return {
    exercises: new Set(placesOf(outline).map(({ exercise }) => exercise.id)),
    // What the front page shows of a learner's progress, until JupyterLab or its cell looks it up.
    shown: new Map([['0-course.md#progress', new ProgressPanel(outline, {}).toBundle()]]),
  };
}
