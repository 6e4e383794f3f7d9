/** What is compared element by element. */
import { apply } from './apply';
import * as arithmetic from './operations/arithmetic';
import { operand, type Operand } from './operand';
import { Pointwise } from './pointwise';
import type { Tensor } from './tensor';
import type { Broadcast, Shape } from './types';

/** Comparisons of each element with the one in the same place; the result has the type bool. */
export abstract class Comparisons<S extends Shape = Shape> extends Pointwise<S> {
  /**
   * Whether this = other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 2]).eq(tensor([1, 3])).sum().item() // 1
   * randn([8, 10]).argmax(1).eq(zeros([8])) // Tensor<[8]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.eq.html
   */
  eq<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.eq, this, operand(this, 'eq', other));
  }

  /**
   * Whether this ≠ other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 2]).ne(1).sum().item() // 1
   * @see https://docs.pytorch.org/docs/stable/generated/torch.ne.html
   */
  ne<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.ne, this, operand(this, 'ne', other));
  }

  /**
   * Whether this < other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 2]).lt(2).toArray() // [1, 0]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.lt.html
   */
  lt<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.lt, this, operand(this, 'lt', other));
  }

  /**
   * Whether this ≤ other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 2]).le(1).toArray() // [1, 0]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.le.html
   */
  le<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.le, this, operand(this, 'le', other));
  }

  /**
   * Whether this > other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * String(tensor([1, 2]).gt(1)) // Tensor [2] bool [false,  true]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.gt.html
   */
  gt<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.gt, this, operand(this, 'gt', other));
  }

  /**
   * Whether this ≥ other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 2]).ge(2).toArray() // [0, 1]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.ge.html
   */
  ge<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.ge, this, operand(this, 'ge', other));
  }
}
