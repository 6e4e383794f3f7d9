/** Making tensors. */
import { elementCount } from '../shape/elements';
import { UsageError } from '../shape/usage-error';
import { ints, number, requireInts } from '../shape/require-arguments';
import { takes } from '../shape/takes';
import { ofRandom, ofTensor, readOptions, type RandomOptions, type TensorOptions } from './options';
import { generatorFor } from './random';
import { Tensor } from './tensor';
import type { Ask } from '../shape';
import type { NestedValues, Shape, ShapeOf, SizesFit } from './types';
import { flatten, toStorage } from './values';

type TypedArray = Float32Array | Int32Array | Uint8Array;

const checkTensor = takes('tensor', { data: 'any' }, ofTensor);

/**
 * A tensor of the given numbers: nested lists, or a flat list with a shape. Unlike in torch, whole numbers
 * make float32 too, since JavaScript does not tell 1 from 1.0; true and false make bool.
 *
 * @throws if lists differ in length, the numbers do not fill the shape or do not fit the dtype, or a gradient
 *   is asked for where the elements are not float32
 * @example
 * tensor([[1, 2], [3, 4]]) // Tensor<[2, 2]>
 * tensor([1, 2, 3, 4, 5, 6], [2, 3], { requiresGrad: true }) // Tensor<[2, 3]>
 * String(tensor([3, 1], { dtype: 'int64' })) // Tensor [2] int64 [3, 1]
 * tensor([[1, 2], [3]]) // throws expected sequence of length 2 at dim 1 (got 1)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.tensor.html
 */
export function tensor<const A extends NestedValues>(
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
  values: NestedValues | TypedArray,
  shapeOrOptions?: Shape | TensorOptions,
  options?: TensorOptions,
): Tensor {
  const shape = Array.isArray(shapeOrOptions) ? (shapeOrOptions as Shape) : undefined;
  const given = shape ? options : (shapeOrOptions as TensorOptions | undefined);
  checkTensor([values, given]);
  const read = ArrayBuffer.isView(values)
    ? { flat: values.slice(), shape: [values.length], dtype: 'float32' as const }
    : flatten(values);
  const { dtype, requiresGrad } = readOptions(given, read.dtype);
  if (shape) requireSize('tensor', shape, read.flat.length);
  return new Tensor(toStorage(read.flat, shape ?? read.shape, dtype), { requiresGrad });
}

const checkFull = takes(
  'full',
  { size: ints(1, 'full([2, 3], 0.5)'), fillValue: number(2, 'full([2, 3], 0.5)') },
  ofTensor,
);

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
  options?: TensorOptions,
): Tensor<S> {
  checkFull(arguments);
  return filled('full', shape, value, options);
}

const checkZeros = takes('zeros', { size: ints(1, 'zeros([2, 3])') }, ofTensor);

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
  checkZeros(arguments);
  return filled('zeros', shape, 0, options);
}

const checkOnes = takes('ones', { size: ints(1, 'ones([2, 3])') }, ofTensor);

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
  checkOnes(arguments);
  return filled('ones', shape, 1, options);
}

/** Numbers drawn uniformly from `low` up to `high`. */
export function uniform<const S extends Shape>(
  shape: readonly [...S] & Ask<SizesFit<S>>,
  low: number,
  high: number,
  { seed, requiresGrad }: RandomOptions = {},
  call = 'uniform',
): Tensor<S> {
  const data = generatorFor(seed).uniform(sizeOf(call, shape), low, high);
  return new Tensor(toStorage(data, shape, 'float32'), { requiresGrad });
}

const checkRand = takes('rand', { size: ints(1, 'rand([2, 3])') }, ofRandom);

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
  checkRand(arguments);
  return uniform(shape, 0, 1, options, 'rand');
}

const checkRandn = takes('randn', { size: ints(1, 'randn([2, 3])') }, ofRandom);

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
  options: RandomOptions = {},
): Tensor<S> {
  checkRandn(arguments);
  const { seed, requiresGrad } = options;
  const data = generatorFor(seed).normal(sizeOf('randn', shape));
  return new Tensor(toStorage(data, shape, 'float32'), { requiresGrad });
}

/** A tensor of one number. */
function filled<S extends Shape>(
  call: string,
  shape: readonly [...S],
  value: number,
  options: TensorOptions | undefined,
): Tensor<S> {
  const data = new Float32Array(sizeOf(call, shape)).fill(value);
  const { dtype, requiresGrad } = readOptions(options);
  return new Tensor(toStorage(data, shape, dtype, call), { requiresGrad });
}

function sizeOf(call: string, shape: Shape): number {
  const wrong = shape.findIndex((size) => size < 0);
  if (wrong >= 0) {
    throw new UsageError(
      `Trying to create tensor with negative dimension ${shape[wrong]}: [${shape.join(', ')}]`,
      `${call} needs whole numbers from 0 up as sizes; size ${wrong} is ${shape[wrong]}.`,
    );
  }
  return elementCount(shape);
}

function requireSize(call: string, shape: Shape, size: number): void {
  requireInts(call, ['size', 1], shape, 'tensor([1, 2, 3, 4], [2, 2])');
  const holds = sizeOf(call, shape);
  if (holds === size) return;
  throw new UsageError(
    `shape '[${shape.join(', ')}]' is invalid for input of size ${size}`,
    `${call} got ${size} numbers, but the shape [${shape.join(', ')}] holds ${holds}.`,
  );
}
