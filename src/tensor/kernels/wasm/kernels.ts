/** What the WebAssembly backend computes windows with: loops of ours, compiled by AssemblyScript. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Kernels } from '../kernels';
import { adam } from './adam';
import * as convolution from './conv2d';
import { addressOf, output } from './heap';
import * as pooling from './pool2d';
import { move, run } from './threads';

export const wasmKernels: Kernels = {
  adam,
  ...convolution,
  crossEntropy(scores: tfjs.Tensor, classes: tfjs.Tensor) {
    const [rows, count] = scores.shape as [number, number];
    const [losses, derivatives] = [output([rows]), output(scores.shape)];
    const values = [scores, classes, losses, derivatives].map(addressOf);
    run('crossEntropy', rows, 50 * scores.size, ...values, count); // an exponential is some 50 products
    return [losses, derivatives];
  },
  ...pooling,
  relu(x: tfjs.Tensor) {
    const y = output(x.shape);
    move('relu', Math.ceil(x.size / 4), x.size, addressOf(x), addressOf(y), x.size);
    return y;
  },
  reluGradient(gradient: tfjs.Tensor, y: tfjs.Tensor) {
    const dx = output(y.shape);
    move(
      'reluGradient',
      Math.ceil(y.size / 4),
      y.size,
      addressOf(y),
      addressOf(gradient),
      addressOf(dx),
      y.size,
    );
    return dx;
  },
};
