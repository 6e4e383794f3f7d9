/** Max and sum pooling on values; the average is the sum divided by a count. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { imageSize, paddedSize, type Pair, type ResolvedWindow } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import { backend } from '../backend';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';
import { offsets, pad, putBack, sending, total, unpad, valuesAt, type Offset } from './windows';

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
            : ofWinners(gradient, x, window, winners(x, window)),
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
  const [n, , , c] = padded.shape;
  const first = tf().tensor4d(firstCells(window, count), [1, ...count, 1]);
  let winner = tf().tile(first, [n, 1, 1, c]);
  let best = tf().fill(winner.shape, -Infinity) as tfjs.Tensor4D;
  for (const [number, candidate] of values.entries()) {
    // Greater, not equal: the first of equal values wins, and nothing that is minus infinity.
    const wins = tf().greater(candidate, best);
    winner = tf().where(wins, tf().fill(winner.shape, number), winner);
    best = tf().maximum(best, candidate);
  }
  return winner;
}

/**
 * For each window the first cell that is neither above nor left of the plane: as in PyTorch, it wins where
 * nothing else does.
 */
function firstCells({ kernel, stride, padding, dilation }: ResolvedWindow, count: Pair): number[] {
  const along = (axis: 0 | 1) =>
    Array.from({ length: count[axis] }, (_, position) => {
      const outside = padding[axis][0] - position * stride[axis];
      return Math.max(Math.ceil(outside / dilation[axis]), 0);
    });
  const [rows, columns] = [along(0), along(1)];
  return rows.flatMap((row) => columns.map((column) => row * kernel[1] + column));
}

/** The gradient of each window goes to the cell that won. */
function ofWinners(
  gradient: Storage,
  x: Storage,
  window: ResolvedWindow,
  winner: tfjs.Tensor4D,
): tfjs.Tensor4D {
  const upstream = gradient.as('channelsLast') as tfjs.Tensor4D;
  const parts = offsets(window).map((offset, number) => {
    const won = tf().mul(upstream, tf().cast(tf().equal(winner, number), 'float32'));
    return putBack(won, offset, paddedSize(imageSize(x.shape), window.padding), window.stride);
  });
  const inside = unpad(total(parts), window.padding);
  const astray = ofUnseeing(upstream, imageSize(x.shape), window);
  return astray ? tf().add(inside, astray) : inside;
}

/**
 * A dilated window may see nothing but padding. As in PyTorch its gradient then goes to where h·W + w of
 * its first cell is in the plane, which is in another row.
 */
function ofUnseeing(
  upstream: tfjs.Tensor4D,
  plane: Pair,
  window: ResolvedWindow,
): tfjs.Tensor4D | undefined {
  const count = windowCounts(plane, window);
  const cells = offsets(window);
  const [height, width] = plane;
  const places = firstCells(window, count).map((cell, i) => {
    const start = startOf(window, count, i);
    const [row, column] = [start.top + cells[cell]!.top, start.left + cells[cell]!.left];
    return row < height && column < width ? -1 : row * width + column;
  });
  if (!places.some((place) => place >= 0 && place < height * width)) return undefined;
  const [n, , , c] = upstream.shape;
  const rows = tf().reshape(tf().transpose(upstream, [0, 3, 1, 2]), [n * c, places.length]);
  const sent = tf().matMul(rows, sending(places, height * width));
  return tf().transpose(tf().reshape(sent, [n, c, height, width]), [0, 2, 3, 1]) as tfjs.Tensor4D;
}

/** Where the window number i begins in the plane without padding: less than 0 before it. */
function startOf({ stride, padding }: ResolvedWindow, [, columns]: Pair, i: number): Offset {
  return {
    top: Math.floor(i / columns) * stride[0] - padding[0][0],
    left: (i % columns) * stride[1] - padding[1][0],
  };
}

function padWithNothing(x: Storage, window: ResolvedWindow): tfjs.Tensor4D {
  return pad(x.as('channelsLast'), window.padding, -Infinity);
}
