/** Making tensors. */
import { elementCount } from '../shape/elements';
import { UsageError } from '../shape/usage-error';
import { generatorFor } from './random';
import { Tensor } from './tensor';
import type { Ask } from '../shape';
import type { DType, Nested, Shape, ShapeOf, SizesFit } from './types';
import { flatten, toStorage } from './values';

/** The options of every function that makes a tensor. */
export interface TensorOptions {
  /** Whether operations on it are recorded for `backward()` (false). */
  requiresGrad?: boolean;
  /** What the elements are (float32). */
  dtype?: DType;
}

/** The options of functions that make random tensors. */
export interface RandomOptions {
  /** Whether operations on it are recorded for `backward()` (false). */
  requiresGrad?: boolean;
  /** Draws from a separate generator that starts at this seed. */
  seed?: number;
}

type TypedArray = Float32Array | Int32Array | Uint8Array;

/**
 * A tensor of the given numbers: nested lists, or a flat list with a shape. Unlike in torch, whole numbers
 * make float32 too, since JavaScript does not tell 1 from 1.0.
 *
 * @throws if lists differ in length, the numbers do not fill the shape, or a gradient is asked for where
 *   the elements are not float32
 * @example
 * tensor([[1, 2], [3, 4]]) // Tensor<[2, 2]>
 * tensor([1, 2, 3, 4, 5, 6], [2, 3], { requiresGrad: true }) // Tensor<[2, 3]>
 * tensor([[1, 2], [3]]) // throws expected sequence of length 2 at dim 1 (got 1)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
 */
export function tensor<const A extends Nested>(
  nested: A,
  options?: TensorOptions,
): Tensor<ShapeOf<A>>;
export function tensor<const S extends Shape>(
  flat: readonly number[] | TypedArray,
  shape: readonly [...S] & Ask<SizesFit<S>>,
  options?: TensorOptions,
): Tensor<S>;
export function tensor(typed: TypedArray, options?: TensorOptions): Tensor<[number]>;
export function tensor(
  values: Nested | TypedArray,
  shapeOrOptions?: Shape | TensorOptions,
  options: TensorOptions = {},
): Tensor {
  const shape = isShape(shapeOrOptions) ? shapeOrOptions : undefined;
  const { dtype = 'float32', requiresGrad = false } = shape
    ? options
    : ((shapeOrOptions as TensorOptions) ?? {});
  requireFloat(dtype, requiresGrad);
  const read = ArrayBuffer.isView(values)
    ? { flat: values.slice(), shape: [values.length] }
    : flatten(values);
  if (shape) requireSize('tensor', shape, read.flat.length);
  return new Tensor(toStorage(read.flat, shape ?? read.shape, dtype), { requiresGrad });
}

/**
 * A tensor of this shape, filled with one number; float32 unless `dtype` says otherwise.
 *
 * @throws if a size is not a whole number from 0 up
 * @example
 * full([2, 3], 0.5) // Tensor<[2, 3]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.full.html
 */
export function full<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  value: number,
  { dtype = 'float32', requiresGrad = false }: TensorOptions = {},
): Tensor<S> {
  requireFloat(dtype, requiresGrad);
  const data = new Float32Array(sizeOf('full', shape)).fill(value);
  return new Tensor(toStorage(data, shape, dtype), { requiresGrad });
}

/**
 * A tensor of zeros, of this shape; float32 unless `dtype` says otherwise.
 *
 * @throws if a size is not a whole number from 0 up
 * @example
 * zeros([1, 3, 130, 130]) // Tensor<[1, 3, 130, 130]>
 * zeros([2, -1]) // throws Trying to create tensor with negative dimension -1: [2, -1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.zeros.html
 */
export function zeros<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  options?: TensorOptions,
): Tensor<S> {
  return full(shape, 0, options);
}

/**
 * A tensor of ones, of this shape; float32 unless `dtype` says otherwise.
 *
 * @throws if a size is not a whole number from 0 up
 * @example
 * ones([2]).toArray() // [1, 1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.ones.html
 */
export function ones<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  options?: TensorOptions,
): Tensor<S> {
  return full(shape, 1, options);
}

/** Numbers drawn uniformly from `low` up to `high`. */
export function uniform<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  low: number,
  high: number,
  { seed, requiresGrad = false }: RandomOptions = {},
): Tensor<S> {
  const data = generatorFor(seed).uniform(sizeOf('uniform', shape), low, high);
  return new Tensor(toStorage(data, shape, 'float32'), { requiresGrad });
}

/**
 * A tensor of this shape, of numbers drawn uniformly from 0 up to 1 (not included).
 *
 * @throws if a size is not a whole number from 0 up, or the seed is not a whole number
 * @example
 * rand([2, 3]) // Tensor<[2, 3]>
 * rand([1000]).mean().item() > 0.4 // true
 * @see https://docs.pytorch.org/docs/stable/generated/torch.rand.html
 */
export function rand<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  options?: RandomOptions,
): Tensor<S> {
  return uniform(shape, 0, 1, options);
}

/**
 * A tensor of this shape, of numbers drawn from the normal distribution with mean 0 and standard
 * deviation 1. With a seed they are the same each time, and those of torch.
 *
 * @throws if a size is not a whole number from 0 up, or the seed is not a whole number
 * @example
 * randn([8, 3, 130, 130]) // Tensor<[8, 3, 130, 130]>
 * String(randn([3], { seed: 0 })) // Tensor [3] float32 [1.5410, -0.2934, -2.1788]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.randn.html
 */
export function randn<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  { seed, requiresGrad = false }: RandomOptions = {},
): Tensor<S> {
  const data = generatorFor(seed).normal(sizeOf('randn', shape));
  return new Tensor(toStorage(data, shape, 'float32'), { requiresGrad });
}

/**
 * The numbers from `start` (0) up to `end` (not included), in steps (1), as a tensor of shape (count). It is
 * int32 unless one of the three is not whole.
 *
 * @throws if the step is 0 or leads away from the end
 * @example
 * arange(5).toArray() // [0, 1, 2, 3, 4]
 * arange(1, 2, 0.25).toArray() // [1, 1.25, 1.5, 1.75]
 * arange(1, 5, 0) // throws step must be nonzero
 * @see https://docs.pytorch.org/docs/stable/generated/torch.arange.html
 */
export function arange(end: number): Tensor<[number]>;
export function arange(
  start: number,
  end: number,
  step?: number,
  options?: TensorOptions,
): Tensor<[number]>;
export function arange(
  first: number,
  second?: number,
  step = 1,
  { dtype, requiresGrad = false }: TensorOptions = {},
): Tensor<[number]> {
  const [start, end] = second === undefined ? [0, first] : [first, second];
  if (step === 0) throw new UsageError('step must be nonzero', 'arange would never reach its end.');
  if ((end - start) * step < 0) {
    throw new UsageError(
      'upper bound and lower bound inconsistent with step sign',
      `arange cannot go from ${start} to ${end} in steps of ${step}.`,
    );
  }
  const whole = [start, end, step].every(Number.isInteger);
  const type = dtype ?? (whole && !requiresGrad ? 'int32' : 'float32');
  requireFloat(type, requiresGrad);
  const data = Array.from({ length: Math.ceil((end - start) / step) }, (_, i) => start + i * step);
  return new Tensor(toStorage(data, [data.length], type), { requiresGrad });
}

function isShape(value: unknown): value is Shape {
  return Array.isArray(value);
}

function sizeOf(call: string, shape: Shape): number {
  const wrong = shape.findIndex((size) => !Number.isInteger(size) || size < 0);
  if (wrong >= 0) {
    throw new UsageError(
      `Trying to create tensor with negative dimension ${shape[wrong]}: [${shape.join(', ')}]`,
      `${call} needs whole numbers from 0 up as sides; side ${wrong} is ${shape[wrong]}.`,
    );
  }
  return elementCount(shape);
}

function requireSize(call: string, shape: Shape, size: number): void {
  if (sizeOf(call, shape) === size) return;
  throw new UsageError(
    `shape '[${shape.join(', ')}]' is invalid for input of size ${size}`,
    `${call} got ${size} numbers, but the shape [${shape.join(', ')}] holds ${sizeOf(call, shape)}.`,
  );
}

function requireFloat(dtype: DType, requiresGrad: boolean): void {
  if (!requiresGrad || dtype === 'float32') return;
  throw new UsageError(
    'Only Tensors of floating point and complex dtype can require gradients',
    `A gradient of ${dtype} elements would have no meaning. Leave dtype out, or requiresGrad.`,
  );
}
