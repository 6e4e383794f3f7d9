/** Max pooling and its gradient, composed of tfjs's operations. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { paddedSize, type Pair, type ResolvedWindow } from '../../../shape/window';
import { windowCounts } from '../../../shape/window-count';
import { backend } from '../../backend';
import { tf } from '../../tf';
import { offsets, pad, putBack, sending, total, unpad, valuesAt, type Offset } from './windows';

export function maxPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor4D {
  const { kernel, stride, dilation } = window;
  const padded = padWithNothing(x, window);
  if (dilation[0] === 1 && dilation[1] === 1 && isFinite(x)) {
    return tf().maxPool(padded, [...kernel], [...stride], 'valid');
  }
  const count = windowCounts(planeOf(x), window);
  return offsets(window)
    .map((offset) => valuesAt(padded, offset, count, stride))
    .reduce((best, values) => tf().where(wins(values, best), values, best));
}

/** Whether a number is chosen over the largest one before: NaN is, as in PyTorch, and none is chosen over it. */
function wins(candidate: tfjs.Tensor, best: tfjs.Tensor): tfjs.Tensor {
  return tf().logicalOr(tf().greater(candidate, best), tf().notEqual(candidate, candidate));
}

/**
 * Where it may not be: the pooling of tfjs and TensorFlow passes over NaN, and begins with the least finite number.
 * The sum of large numbers may be infinite, too; then what is slower is as right.
 */
function isFinite(x: tfjs.Tensor): boolean {
  return Number.isFinite(tf().sum(x).dataSync()[0]);
}

export function maxPool2dGradient(
  gradient: tfjs.Tensor,
  x: tfjs.Tensor,
  y: tfjs.Tensor,
  window: ResolvedWindow,
): tfjs.Tensor4D {
  if (!hasOwnGradient(window) || !isFinite(y)) {
    return ofWinners(gradient as tfjs.Tensor4D, planeOf(x), window, winners(x, window));
  }
  const inputs = { dy: gradient, input: padWithNothing(x, window), output: y };
  const attributes = { filterSize: [...window.kernel], strides: [...window.stride], pad: 'valid' };
  return unpad(tf().engine().runKernel('MaxPoolGrad', inputs, attributes), window.padding);
}

/** TensorFlow has the gradient as a kernel, many times as fast. */
function hasOwnGradient({ dilation }: ResolvedWindow): boolean {
  return backend().name === 'tfjs-node' && dilation[0] === 1 && dilation[1] === 1;
}

/** For each window the index of the cell, row by row, that holds the largest value. */
export function winners(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor4D {
  const padded = padWithNothing(x, window);
  const count = windowCounts(planeOf(x), window);
  const values = offsets(window).map((offset) => valuesAt(padded, offset, count, window.stride));
  const [n, , , c] = padded.shape;
  const first = tf().tensor4d(firstCells(window, count), [1, ...count, 1]);
  let winner = tf().tile(first, [n, 1, 1, c]);
  let best: tfjs.Tensor4D = tf().fill(winner.shape, -Infinity);
  for (const [number, candidate] of values.entries()) {
    // The first of equal values wins, and nothing that is minus infinity.
    const isLarger = wins(candidate, best);
    winner = tf().where(isLarger, tf().fill(winner.shape, number), winner);
    best = tf().where(isLarger, candidate, best);
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
  upstream: tfjs.Tensor4D,
  plane: Pair,
  window: ResolvedWindow,
  winner: tfjs.Tensor4D,
): tfjs.Tensor4D {
  const parts = offsets(window).map((offset, number) => {
    const won = tf().where(tf().equal(winner, number), upstream, tf().zerosLike(upstream));
    return putBack(won, offset, paddedSize(plane, window.padding), window.stride);
  });
  const inside = unpad(total(parts), window.padding);
  const astray = ofUnseeing(upstream, plane, window);
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
  return tf().transpose<tfjs.Tensor4D>(tf().reshape(sent, [n, c, height, width]), [0, 2, 3, 1]);
}

/** Where the window number i begins in the plane without padding: less than 0 before it. */
export function startOf({ stride, padding }: ResolvedWindow, [, columns]: Pair, i: number): Offset {
  return {
    top: Math.floor(i / columns) * stride[0] - padding[0][0],
    left: (i % columns) * stride[1] - padding[1][0],
  };
}

function padWithNothing(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor4D {
  return pad(x, window.padding, -Infinity);
}

function planeOf(x: tfjs.Tensor): Pair {
  return [x.shape[1]!, x.shape[2]!];
}
