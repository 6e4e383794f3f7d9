/** Where tensors and tables are in the memory that tfjs's WebAssembly and ours share. */
import type * as tfjs from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { core } from '../../core';

/** The part of Emscripten's module that is used here. */
interface Allocator {
  _malloc(bytes: number): number;
  _free(address: number): void;
  readonly HEAPU8: Uint8Array;
}

/** Of a float32 number, and of an address. */
export const BYTES = 4;

const backend = () => core().backend() as BackendWasm;
const allocator = () => backend().wasm as unknown as Allocator;

/** Where the values of a tensor begin. */
export function addressOf(tensor: tfjs.TensorInfo): number {
  return backend().dataIdMap.get(tensor.dataId).memoryOffset;
}

/** A tensor for a kernel to fill. */
export function output<T extends tfjs.Tensor = tfjs.Tensor>(
  shape: readonly number[],
  dtype: tfjs.DataType = 'float32',
): T {
  const info = backend().makeOutput([...shape], dtype);
  return core().engine().makeTensorFromTensorInfo(info) as T;
}

/** Copies float32 numbers from one address to another. */
export function copyNumbers(from: number, to: number, count: number): void {
  const bytes = allocator().HEAPU8;
  bytes.copyWithin(to, from, from + count * BYTES);
}

/** Takes memory for the duration of a call. */
export type Take = (numbers: number) => number;

/** Runs a computation that needs memory of its own; it is given back at the end. */
export function withScratch<T>(run: (take: Take) => T): T {
  const taken: number[] = [];
  const take = (numbers: number) => {
    const address = allocator()._malloc(numbers * BYTES) >>> 0;
    if (address === 0) throw new Error('There is no memory left for this computation.');
    taken.push(address);
    return address;
  };
  try {
    return run(take);
  } finally {
    for (const address of taken) allocator()._free(address);
  }
}
