import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';
import type { AdamStep } from '../kernels';

export function adam(
  parameters: tfjs.Tensor,
  gradients: tfjs.Tensor,
  meanBefore: tfjs.Tensor,
  squareBefore: tfjs.Tensor,
  { beta1, beta2, eps, rate, scale }: AdamStep,
): [parameters: tfjs.Tensor, mean: tfjs.Tensor, square: tfjs.Tensor] {
  const mean = average(meanBefore, gradients, beta1);
  const square = average(squareBefore, tf().square(gradients), beta2);
  const spread = tf().add(tf().mul(tf().sqrt(square), scale), eps);
  const way = tf().mul(tf().div(mean, spread), rate);
  return [tf().sub(parameters, way), mean, square];
}

/** A running average, one step on. */
function average(before: tfjs.Tensor, value: tfjs.Tensor, kept: number): tfjs.Tensor {
  return tf().add(tf().mul(before, kept), tf().mul(value, 1 - kept));
}
