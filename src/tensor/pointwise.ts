/** What is computed element by element: torch's pointwise operations. */
import { apply } from './apply';
import * as activations from './operations/activations';
import * as arithmetic from './operations/arithmetic';
import { Conversions } from './conversions';
import { operand, type Operand } from './operand';
import { requireNumber } from '../shape/require-arguments';
import type { Tensor } from './tensor';
import type { Broadcast, Shape } from './types';

/**
 * The operations that give each element of the result from the element in the same place. Two tensors are
 * broadcast: from the last dimension backwards, one of size 1 is repeated to the size of the other, and so
 * is a dimension that is missing.
 */
export abstract class Pointwise<S extends Shape = Shape> extends Conversions<S> {
  /**
   * this + other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([[1], [2]]).add(tensor([10, 20])).toArray() // [[11, 21], [12, 22]]
   * tensor([1, 2]).add(0.5).toArray() // [1.5, 2.5]
   * zeros([2]).add(zeros([3])) // throws The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0
   * @see https://docs.pytorch.org/docs/stable/generated/torch.add.html
   */
  add<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.add, this, operand(this, 'add', other));
  }

  /**
   * this - other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([5, 7]).sub(tensor([1, 2])).toArray() // [4, 5]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.sub.html
   */
  sub<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.sub, this, operand(this, 'sub', other));
  }

  /**
   * this · other, element by element, in the shape that the two are broadcast to.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * randn([8, 3, 130, 130]).mul(tensor([1, 0, 0], [3, 1, 1])) // Tensor<[8, 3, 130, 130]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.mul.html
   */
  mul<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.mul, this, operand(this, 'mul', other));
  }

  /**
   * this / other, element by element, in the shape that the two are broadcast to. Division by 0
   * gives infinity or NaN.
   *
   * @throws if the shapes do not match, or `other` is neither a tensor nor a number
   * @example
   * tensor([1, 3]).div(2).toArray() // [0.5, 1.5]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.div.html
   */
  div<Me extends Tensor, T extends Shape = []>(
    this: Me,
    other: Operand<Me['shape'], T>,
  ): Tensor<Broadcast<Me['shape'], T>> {
    return apply(arithmetic.div, this, operand(this, 'div', other));
  }

  /**
   * -this, element by element, in the same shape.
   *
   * @throws if the elements are true and false
   * @example
   * tensor([1, -2]).neg().toArray() // [-1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.neg.html
   */
  neg(): Tensor<S> {
    return apply(arithmetic.neg, this);
  }

  /**
   * e to the power of each element, in the same shape.
   *
   * @example
   * tensor([0, 1]).exp() // Tensor<[2]>
   * tensor([0]).exp().toArray() // [1]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.exp.html
   */
  exp(): Tensor<S> {
    return apply(arithmetic.exp, this);
  }

  /**
   * The natural logarithm of each element, in the same shape: -Infinity for 0, NaN below.
   *
   * @example
   * tensor([1, 0, -1]).log().toArray() // [0, -Infinity, NaN]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.log.html
   */
  log(): Tensor<S> {
    return apply(arithmetic.log, this);
  }

  /**
   * The square root of each element, in the same shape: NaN below 0.
   *
   * @example
   * tensor([4, 9]).sqrt().toArray() // [2, 3]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.sqrt.html
   */
  sqrt(): Tensor<S> {
    return apply(arithmetic.sqrt, this);
  }

  /**
   * Each element without its sign, in the same shape.
   *
   * @throws if the elements are true and false
   * @example
   * tensor([-1, 2]).abs().toArray() // [1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.abs.html
   */
  abs(): Tensor<S> {
    return apply(arithmetic.abs, this);
  }

  /**
   * Each element to a power, in the same shape.
   *
   * @param exponent a number; torch takes a tensor as well
   * @throws if it is not a number, or below 0 for whole numbers
   * @example
   * tensor([1, 2, 3]).pow(2).toArray() // [1, 4, 9]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.pow.html
   */
  pow(exponent: number): Tensor<S> {
    requireNumber('pow', 'exponent', exponent, 'x.pow(2)', [exponent]);
    return apply((x) => arithmetic.pow(x, exponent), this);
  }

  /**
   * max(x, 0) for each element x, in the same shape.
   *
   * @throws if the elements are true and false
   * @example
   * tensor([-1, 2]).relu().toArray() // [0, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
   */
  relu(): Tensor<S> {
    return apply(activations.relu, this);
  }

  /**
   * 1 / (1 + exp(-x)) for each element x, in the same shape: a number between 0 and 1.
   *
   * @example
   * tensor([0]).sigmoid().toArray() // [0.5]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.sigmoid.html
   */
  sigmoid(): Tensor<S> {
    return apply(activations.sigmoid, this);
  }

  /**
   * The hyperbolic tangent of each element, in the same shape: a number between -1 and 1.
   *
   * @example
   * tensor([0]).tanh().toArray() // [0]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.tanh.html
   */
  tanh(): Tensor<S> {
    return apply(activations.tanh, this);
  }
}
