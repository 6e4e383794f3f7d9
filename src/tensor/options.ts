/** The options of functions that make tensors. */
import { requireKnownOptions } from '../shape/known-options';
import { requireDifferentiable, toDType } from './dtype';
import { requireBool, requireOptions } from './require-arguments';
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

/** What is assumed, and how the call is written. */
interface Call {
  readonly dtype?: DType;
  readonly example: string;
}

/** The options as they are meant; refused if they are none, after as many `positional` arguments. */
export function readOptions(
  call: string,
  positional: number,
  options: unknown,
  { dtype: usual = 'float32', example }: Call,
): { dtype: DType; requiresGrad: boolean } {
  requireOptions(call, positional, options, example);
  const { dtype: given, requiresGrad = false } = (options ?? {}) as TensorOptions;
  requireKnownOptions(call, options ?? {}, ['dtype', 'requiresGrad']);
  requireBool(call, 'requiresGrad', requiresGrad, '{ requiresGrad: true }');
  const dtype = given === undefined ? usual : toDType(call, given);
  if (requiresGrad) requireDifferentiable('Only Tensors', dtype);
  return { dtype, requiresGrad };
}

/** The same for random numbers, which are float32. */
export function readRandomOptions(call: string, options: unknown): RandomOptions {
  requireOptions(call, 1, options, `${call}([2, 3], { seed: 0 })`);
  requireKnownOptions(call, options ?? {}, ['seed', 'requiresGrad']);
  const { seed, requiresGrad = false } = (options ?? {}) as RandomOptions;
  requireBool(call, 'requiresGrad', requiresGrad, '{ requiresGrad: true }');
  return { ...(seed === undefined ? {} : { seed }), requiresGrad };
}
