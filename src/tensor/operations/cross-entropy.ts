/** The losses of scores and classes. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { elementCount } from '../../shape/elements';
import { kernels } from '../kernels';
import { Storage } from '../storage';
import { tf } from '../tf';
import { compute, type Result } from './compute';

/**
 * Scores (N, C) and classes (N): for each example, minus the logarithm of its softmax at the right class. The
 * kernel has the derivatives, (N, C), as soon as it has the losses.
 */
export function crossEntropy(scores: Storage, classes: Storage): Result {
  let derivatives: Storage;
  const value = compute('rowMajor', [scores, classes], (logits, labels) => {
    const [losses, slopes] = ofEach(logits, labels);
    derivatives = new Storage(slopes);
    return losses;
  });
  return {
    value,
    backward: [
      (gradient) =>
        compute('rowMajor', [gradient, derivatives], (g, d) => tf().mul(tf().expandDims(g, 1), d)),
    ],
  };
}

/** Minus the logarithm of the probability of the right class, from the logarithms (N, C) and the classes (N). */
export function nll(logs: Storage, classes: Storage): Result {
  const [, count] = logs.shape as [number, number];
  // Chosen by comparison: 0 times the logarithm of an impossible class would not be a number.
  const ofRight = (values: tfjs.Tensor, labels: tfjs.Tensor) => {
    const isRight = tf().equal(tf().expandDims(labels, 1), tf().range(0, count, 1, 'int32'));
    return tf().where(isRight, tf().neg(values), tf().zerosLike(values));
  };
  return {
    value: compute('rowMajor', [logs, classes], (v, labels) => tf().sum(ofRight(v, labels), 1)),
    backward: [
      (gradient) =>
        compute('rowMajor', [gradient, classes], (g, labels) =>
          ofRight(tf().expandDims(g, 1), labels),
        ),
    ],
  };
}

/** TensorFlow refuses scores of no classes, though there be no examples either. */
function ofEach(logits: tfjs.Tensor, labels: tfjs.Tensor): [tfjs.Tensor, tfjs.Tensor] {
  if (elementCount(logits.shape) === 0) return [tf().zeros(labels.shape), tf().zerosLike(logits)];
  return kernels().crossEntropy(logits, labels);
}
