import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';

/** Chosen by comparison: 0 times the logarithm of an impossible class would not be a number. */
export function crossEntropy(
  scores: tfjs.Tensor,
  classes: tfjs.Tensor,
): [losses: tfjs.Tensor, derivatives: tfjs.Tensor] {
  const shifted = tf().sub(scores, tf().max(scores, 1, true));
  const logs = tf().sub(shifted, tf().log(tf().sum(tf().exp(shifted), 1, true)));
  const all = tf().range(0, scores.shape[1]!, 1, 'int32');
  const isRight = tf().equal(tf().expandDims(classes, 1), all);
  const losses = tf().sum(tf().where(isRight, tf().neg(logs), tf().zerosLike(logs)), 1);
  return [losses, tf().sub(tf().exp(logs), tf().cast(isRight, 'float32'))];
}
