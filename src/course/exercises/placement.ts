/** Six questions that tell where in the course to begin. They are no exercises: they count nowhere. */
import type { Part } from '../check/exercise';
import { valueExercise, type ValueExercise } from '../check/values';
import {
  networkQuestion,
  shapeAfterQuestion,
  shapeQuestion,
  type Network,
  type Question,
} from '../mistake';

/** A question, and the lesson that answers it. */
export interface Placement {
  readonly lesson: string;
  readonly exercise: ValueExercise;
}

/** One window on a grey image, or one layer. */
const window: Network = {
  input: [1, 6, 8],
  layers: [{ kind: 'conv', inChannels: 1, outChannels: 1, kernel: 3 }],
};
const padded: Network = {
  input: [3, 40, 60],
  layers: [{ kind: 'conv', inChannels: 3, outChannels: 8, kernel: 5, padding: 2 }],
};
const strided: Network = {
  input: [8, 21, 21],
  layers: [{ kind: 'conv', inChannels: 8, outChannels: 8, kernel: 4, stride: 3, padding: 1 }],
};
const pooled: Network = {
  input: [8, 10, 12],
  layers: [{ kind: 'pool', kernel: 2 }],
};

function placement(lesson: string, part: Omit<Part, 'points'>, question: Question): Placement {
  const parts = [{ ...part, points: 1 }];
  const text = { id: part.name, title: part.label, purpose: '', task: '', hints: [] };
  return { lesson, exercise: valueExercise({ ...text, question, parts }) };
}

/** In the order of the course. */
export const placements = [
  placement(
    'start-here',
    { name: 'photos', label: 'the shape of a batch' },
    shapeQuestion('photos', 8, { depth: 3, height: 40, width: 60 }),
  ),
  placement(
    'convolution',
    { name: 'map', label: 'the size of a feature map' },
    networkQuestion(window, { size: 'map' }),
  ),
  placement(
    'stride-and-padding',
    { name: 'shape', label: 'the shape after a convolution' },
    shapeAfterQuestion('shape', 1, padded, ['batch', 'depth', 'height', 'width']),
  ),
  placement(
    'shape-formula',
    { name: 'width', label: 'the width after a stride' },
    networkQuestion(strided, { size: 'width' }),
  ),
  placement(
    'parameter-formula',
    { name: 'parameters', label: 'the parameters of a layer' },
    networkQuestion(padded, { parameters: 'parameters' }),
  ),
  placement(
    'flattening',
    { name: 'features', label: 'the length of the flattened list' },
    networkQuestion(pooled, { features: 'features' }),
  ),
] as const;

/** Where those begin who know it all. */
export const destination = 'the-quiz';
