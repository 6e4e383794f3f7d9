/** All exercises in the order of the course, each beside the lesson that it belongs to. */
import type { Exercise } from '../check/exercise';
import { depthwise } from './beyond/depthwise';
import { receptiveField } from './beyond/receptive-field';
import { example1 } from './conv2d/example-1';
import { keepTheSize } from './conv2d/keep-the-size';
import { activations } from './parameters/activations';
import { multiplyAdds } from './parameters/multiply-adds';
import { twoConvolutions } from './parameters/two-convolutions';
import { poolSizes } from './pooling/pool-sizes';
import { anotherPhoto } from './quiz/another-photo';
import { formulaOfStep3 } from './quiz/formula-of-step-3';
import { quiz130 } from './quiz/quiz-130';
import { sevenLayersShapes } from './sequential/seven-layers-shapes';
import { ceilMode } from './sizes/ceil-mode';
import { dilated } from './sizes/dilated';
import { droppedEdge } from './sizes/dropped-edge';
import { greyPictures } from './tensors/grey-pictures';
import { widePhotos } from './tensors/wide-photos';

/** The exercises of one lesson. */
export interface Section {
  /** The lesson's file in notebooks/, without its ending: `09-the-quiz`. */
  readonly lesson: string;
  /** The folder of its exercises in exercises/ and solutions/: `quiz`. */
  readonly topic: string;
  readonly exercises: readonly Exercise[];
}

/** An exercise and where it belongs. */
export interface Listed extends Omit<Section, 'exercises'> {
  readonly exercise: Exercise;
}

export const manifest: readonly Section[] = [
  { lesson: '00-start-here', topic: 'tensors', exercises: [widePhotos, greyPictures] },
  { lesson: '02-conv2d', topic: 'conv2d', exercises: [example1, keepTheSize] },
  { lesson: '04-pooling', topic: 'pooling', exercises: [poolSizes] },
  { lesson: '05-sequential', topic: 'sequential', exercises: [sevenLayersShapes] },
  { lesson: '06-shape-formula', topic: 'sizes', exercises: [droppedEdge, ceilMode, dilated] },
  {
    lesson: '07-parameter-formula',
    topic: 'parameters',
    exercises: [twoConvolutions, activations, multiplyAdds],
  },
  { lesson: '09-the-quiz', topic: 'quiz', exercises: [formulaOfStep3, quiz130, anotherPhoto] },
  { lesson: '11-beyond', topic: 'beyond', exercises: [receptiveField, depthwise] },
];

/** Every exercise with its lesson, in the order of the course. */
export const listed: readonly Listed[] = manifest.flatMap(({ exercises, ...place }) =>
  exercises.map((exercise) => ({ ...place, exercise })),
);

const byId = new Map(listed.map((entry) => [entry.exercise.id, entry]));

/** The exercise of this id, or nothing. */
export function findExercise(id: string): Listed | undefined {
  return byId.get(id);
}
