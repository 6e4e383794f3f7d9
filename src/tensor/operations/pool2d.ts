/** Max and sum pooling on values; the average is the sum divided by a count. */
import { imageSize, type ResolvedWindow } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import { kernels } from '../kernels';
import { startOf, winners } from '../kernels/composed/max-pool2d';
import { offsets } from '../kernels/composed/windows';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';

/**
 * The largest value in each window. Outside the plane everything is minus infinity, never 0, so padding
 * cannot win. Of equal values the first, row by row, gets the gradient, as in PyTorch.
 */
export function maxPool2d(x: Storage, window: ResolvedWindow): Result {
  const image = () => x.as('channelsLast');
  const value = store('channelsLast', () => kernels().maxPool2d(image(), window));
  return {
    value,
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          kernels().maxPool2dGradient(
            gradient.as('channelsLast'),
            image(),
            value.as('channelsLast'),
            window,
          ),
        ),
    ],
  };
}

/** For each window the position h·W + w, in the plane without padding, of its largest value. */
export function maxPool2dIndices(x: Storage, window: ResolvedWindow): Storage {
  const [rows, columns] = windowCounts(imageSize(x.shape), window);
  const width = x.shape[3]!;
  return store('channelsLast', () => {
    const cell = winners(x.as('channelsLast'), window);
    const inWindow = offsets(window).map(({ top, left }) => top * width + left);
    const start = Array.from({ length: rows * columns }, (_, i) => {
      const { top, left } = startOf(window, [rows, columns], i);
      return top * width + left;
    });
    return tf().add(
      tf().gather(tf().tensor1d(inWindow, 'int32'), tf().cast(cell, 'int32')),
      tf().tensor(start, [1, rows, columns, 1], 'int32'),
    );
  });
}

/** The sum over each window, with 0 outside the plane. */
export function sumPool2d(x: Storage, window: ResolvedWindow): Result {
  return {
    value: store('channelsLast', () => kernels().sumPool2d(x.as('channelsLast'), window)),
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          kernels().sumPool2dGradient(gradient.as('channelsLast'), imageSize(x.shape), window),
        ),
    ],
  };
}
