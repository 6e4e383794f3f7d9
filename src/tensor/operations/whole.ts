/**
 * Arithmetic on whole numbers, and on true and false, in JavaScript's own numbers: TensorFlow's would wrap around
 * in silence where a result does not fit into 32 bits, and tfjs-wasm knows only few operations on them.
 */
import { elementCount, sameShape } from '../../shape/elements';
import { tf } from '../tf';
import { broadcastShape, broadcastTo } from './broadcastable';
import type { Storage } from '../storage';
import type { DType } from '../types';
import { toStorage } from '../values';

/** Element by element, in the shape that the inputs are broadcast to. */
export function eachWhole(
  call: string,
  dtype: DType,
  inputs: readonly Storage[],
  compute: (...numbers: number[]) => number,
): Storage {
  const shape = broadcastShape(inputs.map((input) => input.shape));
  const all = inputs.map((input) => spreadOver(shape, input));
  const results = Array.from({ length: elementCount(shape) }, (_, i) =>
    compute(...all.map((numbers) => numbers[i]!)),
  );
  return toStorage(results, shape, dtype, call);
}

/** The sum over some dimensions, which stay with size 1. */
export function sumWhole(x: Storage, axes: readonly number[]): Storage {
  const kept = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  const length = elementCount(axes.map((axis) => x.shape[axis]!));
  const numbers: Int32Array = tf().tidy(() =>
    tf()
      .transpose(x.as('rowMajor'), [...kept, ...axes])
      .dataSync<'int32'>(),
  );
  const shape = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const sums = Array.from({ length: elementCount(shape) }, (_, i) =>
    numbers.subarray(i * length, (i + 1) * length).reduce((sum, n) => sum + n, 0),
  );
  return toStorage(sums, shape, 'int64', 'sum');
}

function spreadOver(shape: number[], x: Storage): ArrayLike<number> {
  const value = x.as('rowMajor');
  if (sameShape(shape, x.shape)) return value.dataSync();
  return tf().tidy(() => broadcastTo(value, shape).dataSync());
}
