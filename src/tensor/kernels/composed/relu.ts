import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';

/** By selection, as in PyTorch: 0 times an infinite gradient would not be a number. */
export function relu(x: tfjs.Tensor): tfjs.Tensor {
  return tf().relu(x);
}

export function reluGradient(gradient: tfjs.Tensor, y: tfjs.Tensor): tfjs.Tensor {
  return tf().where(tf().lessEqual(y, 0), y, gradient);
}
