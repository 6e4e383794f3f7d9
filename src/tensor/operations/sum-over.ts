import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../tf';

/**
 * A sum over some dimensions, the last ones first: their numbers are adjacent and need no rearranging, and
 * TensorFlow adds them up in parts, whereas a sum over all dimensions of (N, C, H, W) but C loses two digits.
 *
 * @param keep whether they stay, with size 1
 */
export function sumOver(x: tfjs.Tensor, axes: readonly number[], keep: boolean): tfjs.Tensor {
  let end = x.shape.length;
  while (axes.includes(end - 1)) end--;
  const before = axes.filter((axis) => axis < end);
  const last = axes.filter((axis) => axis >= end);
  const sums = before.length > 0 && last.length > 0 ? tf().sum(x, last, keep) : x;
  return tf().sum(sums, sums === x ? [...axes] : before, keep);
}
