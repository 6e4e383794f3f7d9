/** Transposed, sliced and repeated tensors: copies of numbers that lie at regular distances. */
import type * as tfjs from '@tensorflow/tfjs-core';
import { elementCount } from '../../../shape/elements';
import { addressOf, BYTES, output, withScratch } from './heap';
import { tableOf } from './places';
import { move } from './threads';

/** A dimension of the result: its size, and how many numbers apart its neighbours are in what is copied. */
interface Dimension {
  readonly size: number;
  readonly step: number;
}

/** Whether it can be copied: true and false take one byte each, unless there are none. */
export function canRearrange({ dtype, shape }: tfjs.TensorInfo): boolean {
  return dtype === 'float32' || dtype === 'int32' || shape.includes(0);
}

/** The dimensions of a tensor as it is. */
export function dimensionsOf({ shape }: tfjs.TensorInfo): Dimension[] {
  return shape.map((size, axis) => ({ size, step: elementCount(shape.slice(axis + 1)) }));
}

/**
 * @param shape of the result
 * @param dimensions those of the result, of which several may make up one of the shape
 * @param first where the first number is in x
 */
export function rearranged(
  x: tfjs.TensorInfo,
  shape: readonly number[],
  dimensions: readonly Dimension[],
  first = 0,
): tfjs.TensorInfo {
  const y = output(shape, x.dtype);
  const count = elementCount(shape);
  if (count === 0) return y;
  const outer = merged(dimensions);
  const { size: length, step } = outer.pop() ?? { size: 1, step: 1 };
  withScratch((take) => {
    const sizes = tableOf(
      take,
      outer.map(({ size }) => size),
    );
    const steps = tableOf(
      take,
      outer.map((dimension) => dimension.step * BYTES),
    );
    const from = addressOf(x) + first * BYTES;
    const values = [from, addressOf(y), outer.length, sizes, steps, length, step * BYTES];
    move('rearrange', count / length, count, ...values);
  });
  return y;
}

/** @param order which dimension of x each dimension of the result is */
export function transposed(x: tfjs.TensorInfo, order: readonly number[]): tfjs.TensorInfo {
  const dimensions = dimensionsOf(x);
  return rearranged(
    x,
    order.map((axis) => x.shape[axis]!),
    order.map((axis) => dimensions[axis]!),
  );
}

/** The same with as few dimensions as possible, so that the last one is long. */
function merged(dimensions: readonly Dimension[]): Dimension[] {
  const result: Dimension[] = [];
  for (const { size, step } of dimensions) {
    const before = result.at(-1);
    if (size === 1) continue;
    if (before?.step === size * step) {
      result[result.length - 1] = { size: before.size * size, step };
    } else {
      result.push({ size, step });
    }
  }
  return result;
}
