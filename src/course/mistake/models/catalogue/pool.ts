/** Mistakes in writing a pooling. */
import { toPair } from '../../../../shape';
import { capital, inEachLayer } from './model-mistake';

export const poolMistakes = inEachLayer('pool', [
  {
    rule: 'pool-moves-by-one',
    touches: 'stride',
    likelihood: 3,
    message: (label) =>
      `The windows of ${label} seem to move by one pixel, so they overlap, and the image hardly shrinks.`,
    hint: 'What is the second number of `MaxPool2d`, and what is its default?',
    change(layer) {
      const isSo = toPair(layer.stride ?? layer.kernel).every((size) => size === 1);
      return isSo ? undefined : { ...layer, stride: 1 };
    },
  },
  {
    rule: 'pool-halves',
    touches: 'kernel',
    likelihood: 2,
    message: (label) =>
      `${capital(label)} seems to halve the image. How much a pooling shrinks an image depends on its window and stride; halving is only the most common case.`,
    hint: 'How wide must the window of this pooling be, and how far must it move?',
    change(layer) {
      const isSo = [layer.kernel, layer.stride ?? layer.kernel].every((value) =>
        toPair(value).every((size) => size === 2),
      );
      return isSo ? undefined : { ...layer, kernel: 2, stride: 2 };
    },
  },
  {
    rule: 'average-for-max',
    touches: 'average',
    likelihood: 2,
    message: (label) => `${capital(label)} seems to take the mean of each window.`,
    hint: 'Which number of a window does the pooling in the task keep?',
    change: (layer) => (layer.average ? undefined : { ...layer, average: true }),
  },
]);
