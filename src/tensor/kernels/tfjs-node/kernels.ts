/** What tfjs-node computes with operations of TensorFlow that tfjs does not know. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../../tf';
import { composed } from '../composed';
import type { Convolution, Kernels } from '../kernels';
import { run } from './run';

const ofChannels = { T: 'TF_FLOAT', data_format: 'NHWC' } as const;

export const tfjsNodeKernels: Kernels = {
  ...composed,
  /** The bias by an operation that knows where it goes; tfjs broadcasts it. */
  conv2d(x: tfjs.Tensor, filter: tfjs.Tensor, bias: tfjs.Tensor | undefined, by: Convolution) {
    const sums = composed.conv2d(x, filter, undefined, by);
    return bias ? run('BiasAdd', ofChannels, [sums, bias])[0]! : sums;
  },
  conv2dBiasGradient(gradient: tfjs.Tensor) {
    return run('BiasAddGrad', ofChannels, [gradient])[0]!;
  },
  /**
   * Not by TensorFlow's ReluGrad, which multiplies by 0 or 1. And tf.where is SelectV2, which can broadcast,
   * and takes five times as long as Select.
   */
  reluGradient(gradient: tfjs.Tensor, y: tfjs.Tensor) {
    return run('Select', { T: 'TF_FLOAT' }, [tf().lessEqual(y, 0), y, gradient])[0]!;
  },
  crossEntropy(scores: tfjs.Tensor, classes: tfjs.Tensor) {
    const types = { T: 'TF_FLOAT', Tlabels: 'TF_INT32' } as const;
    const operation = 'SparseSoftmaxCrossEntropyWithLogits';
    return run(operation, types, [scores, classes], 2) as [tfjs.Tensor, tfjs.Tensor];
  },
};
