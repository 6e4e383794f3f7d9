/** Max and sum pooling on values; the average is the sum divided by a count. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { imageSize, paddedSize, type ResolvedWindow } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import { backend } from '../backend';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';
import { pad, putBack, offsets, total, unpad, valuesAt } from './windows';

/**
 * The largest value in each window. Outside the plane everything is minus infinity, never 0, so padding
 * cannot win. Of equal values the first, row by row, gets the gradient, as in PyTorch.
 */
export function maxPool2d(x: Storage, window: ResolvedWindow): Result {
  return {
    value: store('channelsLast', () =>
      largest(padWithNothing(x, window), imageSize(x.shape), window),
    ),
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          hasOwnGradient(window)
            ? ownGradient(gradient, x, window)
            : spread(gradient, x, window, winners(x, window)),
        ),
    ],
  };
}

/** TensorFlow has the gradient as a kernel, many times as fast; tfjs-wasm's is wrong. */
function hasOwnGradient({ dilation }: ResolvedWindow): boolean {
  return backend().name === 'tfjs-node' && dilation[0] === 1 && dilation[1] === 1;
}

function ownGradient(gradient: Storage, x: Storage, window: ResolvedWindow): tfjs.Tensor4D {
  const input = padWithNothing(x, window);
  const output = largest(input, imageSize(x.shape), window);
  const inputs = { dy: gradient.as('channelsLast'), input, output };
  const attributes = { filterSize: [...window.kernel], strides: [...window.stride], pad: 'valid' };
  return unpad(tf().engine().runKernel('MaxPoolGrad', inputs, attributes), window.padding);
}

/** For each window the position h·W + w, in the plane without padding, of its largest value. */
export function maxPool2dIndices(x: Storage, window: ResolvedWindow): Storage {
  const [rows, columns] = windowCounts(imageSize(x.shape), window);
  const width = x.shape[3]!;
  return store('channelsLast', () => {
    const cell = winners(x, window);
    const inWindow = offsets(window).map(({ top, left }) => top * width + left);
    const start = Array.from({ length: rows * columns }, (_, i) => {
      const top = Math.floor(i / columns) * window.stride[0] - window.padding[0][0];
      const left = (i % columns) * window.stride[1] - window.padding[1][0];
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
  const plane = paddedSize(imageSize(x.shape), window.padding);
  return {
    value: store('channelsLast', () => {
      const padded = pad(x.as('channelsLast'), window.padding);
      const size = window.kernel[0] * window.kernel[1];
      return tf().mul(tf().avgPool(padded, [...window.kernel], [...window.stride], 'valid'), size);
    }),
    backward: [
      (gradient) =>
        store('channelsLast', () => {
          const upstream = gradient.as('channelsLast');
          const parts = offsets(window).map((offset) =>
            putBack(upstream, offset, plane, window.stride),
          );
          return unpad(total(parts), window.padding);
        }),
    ],
  };
}

function largest(
  padded: tfjs.Tensor4D,
  plane: [number, number],
  window: ResolvedWindow,
): tfjs.Tensor4D {
  const { kernel, stride, dilation } = window;
  if (dilation[0] === 1 && dilation[1] === 1) {
    return tf().maxPool(padded, [...kernel], [...stride], 'valid');
  }
  const count = windowCounts(plane, window);
  return offsets(window)
    .map((offset) => valuesAt(padded, offset, count, stride))
    .reduce((best, values) => tf().maximum(best, values));
}

/** For each window the index of the cell, row by row, that holds the largest value. */
function winners(x: Storage, window: ResolvedWindow): tfjs.Tensor4D {
  const padded = padWithNothing(x, window);
  const count = windowCounts(imageSize(x.shape), window);
  const values = offsets(window).map((offset) => valuesAt(padded, offset, count, window.stride));
  let best = values[0]!;
  let winner = tf().zerosLike(best);
  for (const [number, candidate] of values.entries()) {
    if (number === 0) continue;
    // Greater, not equal: the first of equal values wins. Minus infinity in the padding never
    // wins against a cell inside, but a window may begin in the padding.
    const wins = tf().greater(candidate, best);
    winner = tf().where(wins, tf().fill(winner.shape, number), winner);
    best = tf().maximum(best, candidate);
  }
  return winner;
}

function spread(
  gradient: Storage,
  x: Storage,
  window: ResolvedWindow,
  winner: tfjs.Tensor4D,
): tfjs.Tensor4D {
  const upstream = gradient.as('channelsLast');
  const parts = offsets(window).map((offset, number) => {
    const won = tf().mul(upstream, tf().cast(tf().equal(winner, number), 'float32'));
    return putBack(won, offset, paddedSize(imageSize(x.shape), window.padding), window.stride);
  });
  return unpad(total(parts), window.padding);
}

function padWithNothing(x: Storage, window: ResolvedWindow): tfjs.Tensor4D {
  return pad(x.as('channelsLast'), window.padding, -Infinity);
}
