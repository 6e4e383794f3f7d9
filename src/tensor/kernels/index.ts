/** The kernels of the backend that computes. */
import { backend } from '../backend';
import * as convolution from './composed/conv2d';
import { maxPool2d, maxPool2dGradient } from './composed/max-pool2d';
import { reluGradient } from './composed/relu';
import type { Kernels } from './kernels';
import { wasmKernels } from './wasm/kernels';

export type { Convolution } from './kernels';

/** Composed of the operations that every backend of tfjs has. */
const composed: Kernels = { ...convolution, maxPool2d, maxPool2dGradient, reluGradient };

export function kernels(): Kernels {
  return backend().name === 'wasm' ? wasmKernels : composed;
}
