import { apply } from './autograd';
import * as arithmetic from './operations/arithmetic';
import * as arrange from './operations/arrange';
import * as matrix from './operations/matmul';
import * as reduce from './operations/reduce';
import { UsageError } from '../shape/usage-error';
import { formatTensor } from './format';
import { toStorage } from './values';
import { requireTensor, TensorValue } from './tensor-value';
import type { Broadcast, Flattened, MatMul, Permuted, Reduced, Reshaped, Shape } from './types';

/**
 * Numbers in a grid of any rank, with their gradient. `S` is the shape as a tuple of number literals,
 * with `number` for an unknown size: a batch of colour images is `Tensor<[8, 3, 130, 130]>`.
 *
 * Like torch.Tensor (https://docs.pytorch.org/docs/stable/tensors.html), with names in camelCase.
 * Memory is freed automatically.
 *
 * @example
 * const x = tensor([[1, 2], [3, 4]]);
 * x.add(1).sum().item() // 14
 */
export class Tensor<S extends Shape = Shape> extends TensorValue<S> {
  /** this + other, element by element. */
  add<T extends Shape = []>(other: Tensor<T> | number): Tensor<Broadcast<S, T>> {
    return apply(arithmetic.add, this, operand('add', other));
  }

  /** this - other, element by element. */
  sub<T extends Shape = []>(other: Tensor<T> | number): Tensor<Broadcast<S, T>> {
    return apply(arithmetic.sub, this, operand('sub', other));
  }

  /** this · other, element by element. */
  mul<T extends Shape = []>(other: Tensor<T> | number): Tensor<Broadcast<S, T>> {
    return apply(arithmetic.mul, this, operand('mul', other));
  }

  /** this / other, element by element. */
  div<T extends Shape = []>(other: Tensor<T> | number): Tensor<Broadcast<S, T>> {
    return apply(arithmetic.div, this, operand('div', other));
  }

  /** The matrix product. */
  matmul<T extends Shape>(other: Tensor<T>): Tensor<MatMul<S, T>> {
    requireTensor('matmul', 'other', other);
    return apply(matrix.matmul, this, other);
  }

  neg(): Tensor<S> {
    return apply(arithmetic.neg, this);
  }

  exp(): Tensor<S> {
    return apply(arithmetic.exp, this);
  }

  /** The natural logarithm. */
  log(): Tensor<S> {
    return apply(arithmetic.log, this);
  }

  sqrt(): Tensor<S> {
    return apply(arithmetic.sqrt, this);
  }

  abs(): Tensor<S> {
    return apply(arithmetic.abs, this);
  }

  pow(exponent: number): Tensor<S> {
    return apply((x) => arithmetic.pow(x, exponent), this);
  }

  /** max(x, 0), element by element. */
  relu(): Tensor<S> {
    return apply(arithmetic.relu, this);
  }

  /** 1 / (1 + exp(-x)), element by element. */
  sigmoid(): Tensor<S> {
    return apply(arithmetic.sigmoid, this);
  }

  tanh(): Tensor<S> {
    return apply(arithmetic.tanh, this);
  }

  /** exp(x) / Σ exp(x) along a dimension. */
  softmax(dim: number): Tensor<S> {
    return apply((x) => matrix.softmax(x, dim), this);
  }

  /** The logarithm of `softmax`, exact for small probabilities too. */
  logSoftmax(dim: number): Tensor<S> {
    return apply((x) => matrix.logSoftmax(x, dim), this);
  }

  /** The sum over one dimension, several, or all. */
  sum<const D extends reduce.Dims = undefined, const K extends boolean = false>(
    dim?: D,
    keepdim?: K,
  ): Tensor<Reduced<S, D, K>> {
    return apply((x) => reduce.sum(x, dim, keepdim ?? false), this);
  }

  /** The mean over one dimension, several, or all. */
  mean<const D extends reduce.Dims = undefined, const K extends boolean = false>(
    dim?: D,
    keepdim?: K,
  ): Tensor<Reduced<S, D, K>> {
    return apply((x) => reduce.mean(x, dim, keepdim ?? false), this);
  }

  /** The largest element over one dimension, or over all. */
  max<const D extends number | undefined = undefined, const K extends boolean = false>(
    dim?: D,
    keepdim?: K,
  ): Tensor<Reduced<S, D, K>> {
    return apply((x) => reduce.extreme('max', x, dim, keepdim ?? false), this);
  }

  /** The smallest element over one dimension, or over all. */
  min<const D extends number | undefined = undefined, const K extends boolean = false>(
    dim?: D,
    keepdim?: K,
  ): Tensor<Reduced<S, D, K>> {
    return apply((x) => reduce.extreme('min', x, dim, keepdim ?? false), this);
  }

  /** The position of the largest element along a dimension, or in the flattened tensor. */
  argmax<const D extends number | undefined = undefined, const K extends boolean = false>(
    dim?: D,
    keepdim?: K,
  ): Tensor<Reduced<S, D, K>> {
    return new Tensor(reduce.argmax(this.storage, dim, keepdim ?? false));
  }

  /** The same values in another shape; one dimension may be -1 and is worked out. */
  reshape<const T extends Shape>(shape: readonly [...T]): Tensor<Reshaped<T>> {
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * The dimensions from `startDim` to `endDim` (included) as one, the last one varying fastest. As in
   * torch.flatten it starts at dimension 0, the batch included; `nn.Flatten` starts after it.
   */
  flatten<const Start extends number = 0, const End extends number = -1>(
    startDim?: Start,
    endDim?: End,
  ): Tensor<Flattened<S, Start, End>> {
    const shape = arrange.flattenedShape(this.shape, startDim ?? 0, endDim ?? -1);
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /** Dimension i of the result is dimension `dims[i]` of this tensor. */
  permute<const D extends Shape>(dims: readonly [...D]): Tensor<Permuted<S, D>> {
    return apply((x) => arrange.permute(x, dims), this);
  }

  /** Swaps two dimensions. */
  transpose(dim0: number, dim1: number): Tensor<number[]> {
    const rank = this.shape.length;
    const [a, b] = [reduce.normalizeDim(dim0, rank), reduce.normalizeDim(dim1, rank)];
    const order = this.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis));
    return apply((x) => arrange.permute(x, order), this);
  }

  /** Adds a dimension of size 1. */
  unsqueeze(dim: number): Tensor<number[]> {
    const at = reduce.normalizeDim(dim, this.shape.length + 1);
    return this.reshape([...this.shape.slice(0, at), 1, ...this.shape.slice(at)]);
  }

  /** Removes one dimension of size 1, or all of them. */
  squeeze(dim?: number): Tensor<number[]> {
    const only = dim === undefined ? undefined : reduce.normalizeDim(dim, this.shape.length);
    const stays = (size: number, axis: number) =>
      size !== 1 || (only !== undefined && axis !== only);
    return this.reshape(this.shape.filter(stays));
  }

  /** `length` elements from `start` on, along one dimension. */
  narrow(dim: number, start: number, length: number): Tensor<number[]> {
    return apply((x) => arrange.narrow(x, dim, start, length), this);
  }

  /** One element of a dimension, which is removed: `x.select(0, 2)` is PyTorch's `x[2]`. */
  select(dim: number, index: number): Tensor<number[]> {
    const axis = reduce.normalizeDim(dim, this.shape.length);
    const size = this.shape[axis] ?? 0;
    if (!Number.isInteger(index) || index < -size || index >= size) {
      throw new UsageError(
        `index ${index} is out of bounds for dimension ${axis} with size ${size}`,
        `Side ${axis} of a tensor of shape [${this.shape.join(', ')}] has the elements 0 to ${size - 1}.`,
      );
    }
    return this.narrow(axis, index < 0 ? index + size : index, 1).squeeze(axis);
  }

  override toString(): string {
    return formatTensor(this);
  }

  /** What a cell shows when a tensor is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return formatTensor(this);
  }
}

/** Whether a value is a tensor. */
export function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}

function operand(call: string, value: Tensor | number): Tensor {
  if (typeof value === 'number')
    return new Tensor(toStorage(new Float32Array([value]), [], 'float32'));
  requireTensor(call, 'other', value);
  return value;
}
