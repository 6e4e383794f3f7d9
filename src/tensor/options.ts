/** The options of functions that make tensors. */
import type { Kinds } from '../shape/takes';
import { requireDifferentiable, requireDType, toDType } from './dtype';
import type { DType, DTypeName } from './types';

/** The options of every function that makes a tensor. */
export interface TensorOptions {
  /** Whether operations on it are recorded for `backward()` (false). */
  requiresGrad?: boolean;
  /** What the elements are: numbers with a fraction, whole numbers, or true and false ('float32'). */
  dtype?: DTypeName;
}

/** The options of functions that make random tensors. */
export interface RandomOptions {
  /** Whether operations on it are recorded for `backward()` (false). */
  requiresGrad?: boolean;
  /** Draws from a separate generator that starts at this seed. */
  seed?: number;
}

/** The options of every function that makes a tensor, for `takes`. */
export const ofTensor = { requiresGrad: 'boolean', dtype: requireDType } satisfies Kinds;

/** The options of random tensors, which are float32. */
export const ofRandom = { seed: 'any', requiresGrad: 'boolean' } satisfies Kinds;

/** The options as they are meant; `usual` is the type of elements where none is given. */
export function readOptions(
  { dtype: given, requiresGrad = false }: TensorOptions = {},
  usual: DType = 'float32',
): { dtype: DType; requiresGrad: boolean } {
  const dtype = given === undefined ? usual : toDType(given);
  if (requiresGrad) requireDifferentiable('Only Tensors', dtype);
  return { dtype, requiresGrad };
}
