/** The tasks on explorers, and the lessons with all that there is to pass in them. */
import { manifest } from '../exercises';
import type { LessonOutline } from '../progress/standing';
import { sameIndex } from './same-index';
import { reachWithoutPooling } from './reach-without-pooling';
import { steepAndFlat } from './steep-and-flat';
import { skyToZero } from './sky-to-zero';
import type { AnyTask } from './task';
import { twoReadings } from './two-readings';
import { wasteThreePixels } from './waste-three-pixels';

export { judgeTask, type AnyTask } from './task';

/** They count in a learner's progress, and not in a class's grades. */
export const tasks: readonly AnyTask[] = [
  skyToZero,
  reachWithoutPooling,
  wasteThreePixels,
  sameIndex,
  steepAndFlat,
  twoReadings,
];

/** The lessons in their order, each with its exercises and its tasks. */
export const outline: readonly LessonOutline[] = manifest.map(
  ({ lesson, name, title, exercises }) => ({
    lesson,
    title,
    exercises: [...exercises, ...tasks.filter((task) => task.lesson === name)],
  }),
);

/** The task of this id, or nothing. */
export function findTask(id: string): AnyTask | undefined {
  return tasks.find((task) => task.id === id);
}
