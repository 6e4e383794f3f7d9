/** The kernels of the backend that computes. */
import { backend } from '../backend';
import { composed } from './composed';
import type { Kernels } from './kernels';
import { tfjsNodeKernels } from './tfjs-node/kernels';
import { wasmKernels } from './wasm/kernels';

export type { AdamStep, Convolution } from './kernels';

const byBackend: Readonly<Record<string, Kernels>> = {
  'tfjs-node': tfjsNodeKernels,
  wasm: wasmKernels,
};

export function kernels(): Kernels {
  return byBackend[backend().name] ?? composed;
}
