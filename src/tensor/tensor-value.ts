import type { Tensor as TfTensor } from '@tensorflow/tfjs-core/dist/tensor';
import { elementCount, sameShape } from '../shape/elements';
import { UsageError } from '../shape/usage-error';
import { isATensor } from './is-tensor';
import { requireTensor } from './require-tensor';
import { propagate, type Step, type Tracked } from './autograd';
import { requireDifferentiable } from './dtype';
import * as arithmetic from './operations/arithmetic';
import { cast } from './operations/cast';
import { nest, toStorage } from './values';
import type { Storage } from './storage';
import type { Tensor } from './tensor';
import type { DType, Nested, Shape } from './types';

/** A typed array with a tensor's elements. */
export type TensorData = Float32Array | Int32Array | Uint8Array;

interface TensorValueOptions {
  requiresGrad?: boolean;
  step?: Step | undefined;
}

/** A tensor's values, its place on the tape and its gradient; its subclasses add what can be computed. */
export abstract class TensorValue<S extends Shape = Shape> implements Tracked {
  /** The sizes of the dimensions, outermost first. */
  readonly shape: S;
  // Private, and so not listed: what shows or compares a tensor's fields would follow the whole tape.
  #grad: Tensor<S> | null = null;
  readonly #step: Step | undefined;
  #storage: Storage;
  #requiresGrad: boolean;

  /** For the library: make tensors with `tensor`, `zeros`, `randn` and the like. */
  constructor(storage: Storage, options: TensorValueOptions = {}) {
    this.#storage = storage;
    this.shape = storage.shape as readonly number[] as S;
    this.#requiresGrad = options.requiresGrad ?? false;
    this.#step = options.step;
  }

  get [isATensor](): true {
    return true;
  }

  /** What `backward()` has added up, or null. */
  get grad(): Tensor<S> | null {
    return this.#grad;
  }

  set grad(gradient: Tensor<S> | null) {
    this.#grad = gradient;
  }

  /** How this tensor was computed, while it is recorded. */
  get step(): Step | undefined {
    return this.#step;
  }

  /** What the elements are. */
  get dtype(): DType {
    return this.#storage.dtype;
  }

  /**
   * Whether operations on this tensor are recorded for `backward()`.
   *
   * @throws if it is set to true and the elements are not float32
   */
  get requiresGrad(): boolean {
    return this.#requiresGrad;
  }

  set requiresGrad(on: boolean) {
    if (on) requireDifferentiable('only Tensors', this.dtype);
    this.#requiresGrad = on;
  }

  /**
   * For the library: the values on the backend.
   *
   * @internal
   */
  get storage(): Storage {
    return this.#storage;
  }

  /** The tfjs tensor, dimensions in PyTorch's order. It belongs to this tensor: don't dispose of it. */
  get tf(): TfTensor {
    return this.#storage.as('rowMajor');
  }

  /**
   * The elements row by row, copied into a typed array.
   *
   * @example
   * tensor([[1, 2], [3, 4]]).data() // Float32Array(4) [1, 2, 3, 4]
   */
  data(): TensorData {
    return this.tf.dataSync().slice();
  }

  /**
   * The elements as nested lists; for a single number without dimensions, that number. True is 1 and false 0.
   *
   * @example
   * arange(4).reshape([2, 2]).toArray() // [[0, 1], [2, 3]]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tolist.html
   */
  toArray(): Nested {
    return nest(this.data(), this.shape);
  }

  /**
   * The only element, as a number: true as 1 and false as 0.
   *
   * @throws if there is not exactly one
   * @example
   * tensor([[7]]).item() // 7
   * zeros([4]).item() // throws a Tensor with 4 elements cannot be converted to Scalar
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html
   */
  item(): number {
    const count = elementCount(this.shape);
    if (count !== 1) {
      throw new UsageError(
        `a Tensor with ${count} elements cannot be converted to Scalar`,
        `item() reads a tensor of one element; this one has the shape [${this.shape.join(', ')}]. Use toArray(), or sum() or mean() first.`,
      );
    }
    return this.data()[0]!;
  }

  /**
   * The same values in the same shape, not recorded: gradients stop here.
   *
   * @example
   * tensor([1, 2], { requiresGrad: true }).detach().requiresGrad // false
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.detach.html
   */
  detach(): Tensor<S> {
    return this.like(this.#storage);
  }

  /**
   * Works out the gradient of this tensor with respect to every tensor with `requiresGrad` that it was
   * computed from, and adds it to their `grad`.
   *
   * @param gradient the upstream gradient, of this tensor's shape; may be left out for one element (1)
   * @throws if nothing was recorded, the gradient is missing or of another shape, or this was done before
   * @example
   * const x = tensor([1, 2, 3], { requiresGrad: true });
   * x.mul(x).sum().backward();
   * x.grad!.toArray() // [2, 4, 6]
   * x.mul(2).backward() // throws grad can be implicitly created only for scalar outputs
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html
   */
  backward(gradient?: TensorValue): void {
    if (!this.requiresGrad) {
      throw new UsageError(
        'element 0 of tensors does not require grad and does not have a grad_fn',
        'Nothing that this tensor was computed from has requiresGrad, or it was computed inside noGrad.',
      );
    }
    if (gradient) requireTensor('backward', 'gradient', gradient);
    const count = elementCount(this.shape);
    if (!gradient && count !== 1) {
      throw new UsageError(
        'grad can be implicitly created only for scalar outputs',
        `This tensor has the shape [${this.shape.join(', ')}]. Reduce it to one number first, as with mean() or sum(), or pass a gradient of this shape.`,
      );
    }
    if (gradient && !sameShape(gradient.shape, this.shape)) {
      throw new UsageError(
        `Mismatch in shape: grad_output[0] has a shape of torch.Size([${gradient.shape.join(', ')}]) and output[0] has a shape of torch.Size([${this.shape.join(', ')}]).`,
        'The gradient passed to backward() must have the shape of the tensor.',
      );
    }
    propagate(
      this,
      gradient
        ? cast(gradient.storage, 'float32')
        : toStorage(new Float32Array(count).fill(1), this.shape, 'float32'),
    );
  }

  /**
   * For `backward()`: adds to `grad`, and gives it back.
   *
   * @internal
   */
  accumulate(gradient: Storage): Tensor {
    const before = this.#grad?.storage;
    this.#grad = this.like(before ? arithmetic.add(before, gradient).value : gradient);
    return this.#grad;
  }

  /**
   * Takes over the values of another tensor, as an optimiser or `loadStateDict` does; they are converted to the
   * type that this one has. Nothing is recorded.
   *
   * @throws if its shape is another
   * @example
   * zeros([2]).copyFrom(tensor([1, 2])).toArray() // [1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.copy_.html
   */
  copyFrom(source: TensorValue): this {
    requireTensor('copyFrom', 'source', source);
    if (!sameShape(source.shape, this.shape)) {
      throw new UsageError(
        `The size of tensor a (${this.shape.join(', ')}) must match the size of tensor b (${source.shape.join(', ')})`,
        'copyFrom needs a tensor of the same shape.',
      );
    }
    this.#storage = cast(source.storage, this.dtype, 'copyFrom');
    return this;
  }

  /**
   * For the library: another tensor. Its class can't be named here without a circular import.
   *
   * @internal
   */
  like<T extends Shape = S>(storage: Storage, options?: TensorValueOptions): Tensor<T> {
    return new (this.constructor as typeof Tensor<T>)(storage, options);
  }
}
