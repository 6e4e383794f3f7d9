/** Sums over some dimensions: those move last, and then each row is added up. */
import type * as tfjs from '@tensorflow/tfjs-core';
import { elementCount } from '../../../shape/elements';
import { addressOf, output } from './heap';
import { transposed } from './rearrange';
import { move } from './threads';

/** @param axes the dimensions to sum over, in rising order */
export function summed(
  x: tfjs.TensorInfo,
  axes: readonly number[],
  keepDims: boolean,
): tfjs.TensorInfo {
  const others = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const order = [...others, ...axes];
  const rows = others.map((axis) => x.shape[axis]!);
  const length = elementCount(axes.map((axis) => x.shape[axis]!));
  const isInOrder = order.every((axis, i) => axis === i);
  const matrix = isInOrder ? x : transposed(x, order);
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const sums = output(keepDims ? kept : rows);
  const count = elementCount(rows);
  move('sumEach', count, count * length, addressOf(matrix), addressOf(sums), length);
  if (!isInOrder) (matrix as tfjs.Tensor).dispose();
  return sums;
}
