/** Kernels composed of the operations that every backend of tfjs has. */
import type { Kernels } from '../kernels';
import { adam } from './adam';
import * as convolution from './conv2d';
import { crossEntropy } from './cross-entropy';
import { maxPool2d, maxPool2dGradient } from './max-pool2d';
import { sumPool2d, sumPool2dGradient } from './sum-pool2d';
import { relu, reluGradient } from './relu';

export const composed: Kernels = {
  adam,
  ...convolution,
  crossEntropy,
  maxPool2d,
  maxPool2dGradient,
  relu,
  reluGradient,
  sumPool2d,
  sumPool2dGradient,
};
