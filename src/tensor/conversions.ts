/** The same numbers as elements of another type. */
import { apply } from './apply';
import { requireDType, toDType } from './dtype';
import { convert } from './operations/cast';
import type { Tensor } from './tensor';
import { Sizes } from './sizes';
import { TensorValue } from './tensor-value';
import type { DTypeName, Shape } from './types';

/** The methods that convert a tensor's elements. One that has the type already is returned as it is. */
export abstract class Conversions<S extends Shape = Shape> extends Sizes<S> {
  /**
   * Converts the elements to another type, in the same shape: int64 drops the fraction, bool is true for all but 0.
   * Gradients only pass from float32 to float32.
   *
   * @param type `'float32'`, `'int64'`, `'bool'`, or a tensor that has the type
   * @throws if there is no such type, or a number does not fit into int64
   * @example
   * tensor([1.7, -1.7]).to('int64').toArray() // [1, -1]
   * arange(3).to(zeros([2])).dtype // float32
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.to.html
   */
  to(type: DTypeName | TensorValue): Tensor<S> {
    if (!(type instanceof TensorValue)) requireDType('to', 'dtype', type);
    const dtype = type instanceof TensorValue ? type.dtype : toDType(type);
    if (dtype === this.dtype) return this as TensorValue as Tensor<S>;
    return apply((x) => convert(x, dtype), this);
  }

  /**
   * Converts the elements to float32, which layers take, in the same shape; true becomes 1 and false 0.
   *
   * @example
   * arange(3).float().div(2).toArray() // [0, 0.5, 1]
   * tensor([3, 5]).eq(tensor([3, 4])).float().mean().item() // 0.5
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.float.html
   */
  float(): Tensor<S> {
    return this.to('float32');
  }

  /**
   * Converts the elements to int64, in the same shape, and drops their fractions.
   *
   * @throws if a number does not fit into int64, which holds -2147483648 to 2147483647 here
   * @example
   * String(tensor([1.7, -1.7]).long()) // Tensor [2] int64 [1, -1]
   * tensor([1e10]).long() // throws value cannot be converted to type int64 without overflow
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.long.html
   */
  long(): Tensor<S> {
    return this.to('int64');
  }

  /**
   * Converts the elements to bool, in the same shape: true for all but 0.
   *
   * @example
   * String(tensor([2, 0]).bool()) // Tensor [2] bool [ true, false]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.bool.html
   */
  bool(): Tensor<S> {
    return this.to('bool');
  }
}
