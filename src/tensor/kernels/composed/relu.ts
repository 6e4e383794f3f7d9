import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';

export function reluGradient(gradient: tfjs.Tensor, y: tfjs.Tensor): tfjs.Tensor {
  return tf().mul(gradient, tf().cast(tf().greater(y, 0), 'float32'));
}
