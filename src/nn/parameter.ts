/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type --
   the constructors return the tensor that they are given, which the interfaces tell the types */
import { requireDifferentiable, requireTensor, type Shape, type Tensor } from '../tensor';

const parameters = new WeakSet<object>();
const buffers = new WeakSet<object>();
const unsaved = new WeakSet<object>();

/**
 * Marks a tensor as something that a module learns: as a property of a module it counts among its
 * `parameters()`. The tensor itself is returned, and requires a gradient from then on.
 *
 * @throws if its elements are not float32
 * @example
 * class Scale extends nn.Module {
 *   weight = new nn.Parameter(ones([3]));
 *   forward(x: Tensor<[8, 3]>) {
 *     return x.mul(this.weight);
 *   }
 * }
 * new Scale().namedParameters().map(([name]) => name) // ['weight']
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Parameter.html
 */
export class Parameter<S extends Shape = Shape> {
  constructor(data: Tensor<S>) {
    requireTensor('Parameter', 'data', data);
    requireDifferentiable('Only Tensors', data.dtype);
    parameters.add(data);
    data.requiresGrad = true;
    return data;
  }
}
export interface Parameter<S extends Shape = Shape> extends Tensor<S> {}

/**
 * Marks a tensor as part of a module's state that is not learned, such as BatchNorm2d's running mean:
 * it is kept by `stateDict()`, but is not among the `parameters()`.
 *
 * @param options `persistent` (true): whether `stateDict()` keeps it
 * @example
 * class Counter extends nn.Module {
 *   count = new nn.Buffer(zeros([]));
 *   forward(x: Tensor<[8, 3]>) {
 *     this.count.copyFrom(this.count.add(1));
 *     return x;
 *   }
 * }
 * Object.keys(new Counter().stateDict()) // ['count']
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.Buffer.html
 */
export class Buffer<S extends Shape = Shape> {
  constructor(data: Tensor<S>, options: { persistent?: boolean } = {}) {
    buffers.add(data);
    if (options.persistent === false) unsaved.add(data);
    else unsaved.delete(data);
    return data;
  }
}
export interface Buffer<S extends Shape = Shape> extends Tensor<S> {}

export function isParameter(value: unknown): value is Tensor {
  return parameters.has(value as object);
}

/** Whether a state has it. */
export function isSaved(value: unknown): value is Tensor {
  return isParameter(value) || (isBuffer(value) && !unsaved.has(value));
}

export function isBuffer(value: unknown): value is Tensor {
  return buffers.has(value as object);
}
