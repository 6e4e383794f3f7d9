/** What a tensor is known by, without its class, which would be a circular import. */
import type { Tensor } from './tensor';

export const isATensor = Symbol('tensor');

/** Whether a value is a tensor of ours. */
export function isTensor(value: unknown): value is Tensor {
  return typeof value === 'object' && value !== null && isATensor in value;
}
