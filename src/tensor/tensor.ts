import { apply } from './apply';
import * as arrange from './operations/arrange';
import { matmul } from './operations/matmul';
import { normalizeDim } from './operations/reduce';
import { explainMissingNames } from '../shape/missing-names';
import { refuseFurtherArguments } from './further-arguments';
import { formatTensor } from './format';
import { Reductions } from './reductions';
import { requireTensor } from './require-tensor';
import type { Ask, AskOfNumber } from '../shape';
import type {
  DimFits,
  Flattened,
  FlattenFits,
  NarrowFits,
  Permuted,
  PermuteFits,
  Reduced,
  Resized,
  SelectFits,
  Squeezed,
  Transposed,
  Unsqueezed,
} from './dimensions';
import type { MatMul, MatMulFits, Reshaped, ReshapeFits, Shape } from './types';
import { requireAll, requireDims, requireInt, requireInts } from '../shape/require-arguments';

/**
 * Numbers in a grid of any rank, with their gradient. `S` is the shape as a tuple of number literals,
 * with `number` for an unknown size: a batch of colour images is `Tensor<[8, 3, 130, 130]>`.
 *
 * Like torch.Tensor, with names in camelCase. Memory is freed automatically.
 *
 * @example
 * const x = tensor([[1, 2], [3, 4]]);
 * x.add(1).sum().item() // 14
 * x.matmul(x) // Tensor<[2, 2]>
 * @see https://docs.pytorch.org/docs/stable/tensors.html
 */
export class Tensor<S extends Shape = Shape> extends Reductions<S> {
  /**
   * The matrix product: rows of this tensor times columns of the other. A vector is one row or one
   * column; dimensions before the last two are broadcast.
   *
   * @throws if a row and a column have different lengths, or `other` is not a tensor
   * @example
   * randn([8, 3]).matmul(randn([3, 10])) // Tensor<[8, 10]>
   * tensor([[1, 2], [3, 4]]).matmul(tensor([1, 10])).toArray() // [21, 43]
   * zeros([2, 3]).matmul(zeros([2, 3])) // throws mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)
   * @see https://docs.pytorch.org/docs/stable/generated/torch.matmul.html
   */
  matmul<T extends Shape, Me extends Tensor>(
    this: Me,
    other: Tensor<T> & Ask<MatMulFits<Me['shape'], T>>,
  ): Tensor<MatMul<Me['shape'], T>> {
    requireTensor('matmul', 'other', other);
    return apply(matmul, this, other);
  }

  /**
   * The same values, row by row, in another shape.
   *
   * @param shape the new sizes; one of them may be -1 and is worked out
   * @throws if the shape holds another number of elements
   * @example
   * arange(6).reshape([2, 3]).toArray() // [[0, 1, 2], [3, 4, 5]]
   * zeros([4, 4]).reshape([2, -1]).shape // [2, 8]
   * zeros([2, 3]).reshape([4, 2]) // throws shape '[4, 2]' is invalid for input of size 6
   * @see https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
   */
  reshape<const T extends Shape, Me extends Tensor>(
    this: Me,
    shape: readonly [...T] & Ask<ReshapeFits<Me['shape'], T>>,
  ): Tensor<Reshaped<Me['shape'], T>> {
    requireInts('reshape', ['shape', 1], shape, 'x.reshape([2, 3])');
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * The dimensions from `startDim` to `endDim` (included) as one, the last one varying fastest. As in
   * torch.flatten it starts at dimension 0, the batch included; `nn.Flatten` starts after it.
   *
   * @param startDim the first dimension to join (0)
   * @param endDim the last one (-1, the last of all)
   * @throws if there is no such dimension, or `startDim` comes after `endDim`
   * @example
   * zeros([1, 20, 16, 16]).flatten(1) // Tensor<[1, 5120]>
   * zeros([2, 3]).flatten() // Tensor<[6]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
   */
  flatten<Me extends Tensor, const Start extends number = 0, const End extends number = -1>(
    this: Me,
    startDim?: Start & AskOfNumber<FlattenFits<Me['shape'], Start, End>>,
    endDim?: End,
  ): Tensor<Flattened<Me['shape'], Start, End>> {
    if (startDim !== undefined) requireInt('flatten', ['startDim', 1], startDim, 'x.flatten(1)');
    if (endDim !== undefined) requireInt('flatten', ['endDim', 2], endDim, 'x.flatten(1, 2)');
    const shape = arrange.flattenedShape(this.shape, startDim ?? 0, endDim ?? -1);
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * Puts the dimensions in another order: dimension i of the result is dimension `dims[i]` of this tensor.
   *
   * @throws unless `dims` names each dimension once
   * @example
   * zeros([8, 3, 130, 100]).permute([0, 2, 3, 1]) // Tensor<[8, 130, 100, 3]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.permute.html
   */
  permute<const D extends Shape, Me extends Tensor>(
    this: Me,
    dims: readonly [...D] & Ask<PermuteFits<Me['shape'], D>>,
  ): Tensor<Permuted<Me['shape'], D>> {
    requireInts('permute', ['dims', 1], dims, 'x.permute([1, 0])');
    return apply((x) => arrange.permute(x, dims), this);
  }

  /**
   * Swaps two dimensions of the shape.
   *
   * @throws if there is no such dimension
   * @example
   * tensor([[1, 2, 3]]).transpose(0, 1).toArray() // [[1], [2], [3]]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.transpose.html
   */
  transpose<const A extends number, const B extends number, Me extends Tensor>(
    this: Me,
    dim0: A & AskOfNumber<DimFits<Me['shape'], A>>,
    dim1: B & AskOfNumber<DimFits<Me['shape'], B>>,
  ): Tensor<Transposed<Me['shape'], A, B>> {
    requireInt('transpose', ['dim0', 1], dim0, 'x.transpose(0, 1)');
    requireInt('transpose', ['dim1', 2], dim1, 'x.transpose(0, 1)');
    const rank = this.shape.length;
    const [a, b] = [normalizeDim(dim0, rank), normalizeDim(dim1, rank)];
    const order = this.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis));
    return apply((x) => arrange.permute(x, order), this);
  }

  /**
   * Adds a dimension of size 1.
   *
   * @param dim where it is in the result; negative numbers count from the end
   * @throws if the result would have no such dimension
   * @example
   * zeros([3, 5]).unsqueeze(0) // Tensor<[1, 3, 5]>
   * zeros([3, 5]).unsqueeze(-1).shape // [3, 5, 1]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.unsqueeze.html
   */
  unsqueeze<const D extends number, Me extends Tensor>(
    this: Me,
    dim: D & AskOfNumber<DimFits<[1, ...Me['shape']], D>>,
  ): Tensor<Unsqueezed<Me['shape'], D>> {
    requireInt('unsqueeze', ['dim', 1], dim, 'x.unsqueeze(0)');
    const at = normalizeDim(dim, this.shape.length + 1);
    const shape: Shape = [...this.shape.slice(0, at), 1, ...this.shape.slice(at)];
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * Removes dimensions of size 1.
   *
   * @param dim the one to remove, if its size is 1 (all of size 1)
   * @throws if there is no such dimension
   * @example
   * zeros([1, 3, 1]).squeeze().shape // [3]
   * zeros([1, 3, 1]).squeeze(0).shape // [3, 1]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.squeeze.html
   */
  squeeze<Me extends Tensor, const D extends number | undefined = undefined>(
    this: Me,
    dim?: D & AskOfNumber<DimFits<Me['shape'], D>>,
  ): Tensor<Squeezed<Me['shape'], D>> {
    requireDims('squeeze', dim, 'a whole number');
    const only = dim === undefined ? undefined : normalizeDim(dim, this.shape.length);
    const stays = (size: number, axis: number) =>
      size !== 1 || (only !== undefined && axis !== only);
    const shape = this.shape.filter(stays);
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * `length` elements from `start` on, along one dimension; the shape is otherwise the same.
   *
   * @throws if there is no such dimension, or there are not that many elements
   * @example
   * arange(5).narrow(0, 1, 3).toArray() // [1, 2, 3]
   * arange(5).narrow(0, 3, 3) // throws start (3) + length (3) exceeds dimension size (5).
   * @see https://docs.pytorch.org/docs/stable/generated/torch.narrow.html
   */
  narrow<
    const D extends number,
    const Start extends number,
    const Count extends number,
    Me extends Tensor,
  >(
    this: Me,
    dim: D,
    start: Start,
    length: Count & AskOfNumber<NarrowFits<Me['shape'], D, Start, Count>>,
  ): Tensor<Resized<Me['shape'], D, Count>> {
    requireAll('narrow', { dim, start, length }, 'x.narrow(0, 0, 2)');
    return apply((x) => arrange.narrow(x, dim, start, length), this);
  }

  /**
   * One element of a dimension, which is removed from the shape: `x.select(0, 2)` is PyTorch's `x[2]`.
   *
   * @param index counted from 0; negative numbers count from the end
   * @throws if there is no such dimension or element
   * @example
   * tensor([[1, 2], [3, 4]]).select(0, -1).toArray() // [3, 4]
   * arange(5).select(0, 5) // throws select(): index 5 out of range for tensor of size [5] at dimension 0
   * @see https://docs.pytorch.org/docs/stable/generated/torch.select.html
   */
  select<const D extends number, const Index extends number, Me extends Tensor>(
    this: Me,
    dim: D,
    index: Index & AskOfNumber<SelectFits<Me['shape'], D, Index>>,
  ): Tensor<Reduced<Me['shape'], D, false>> {
    requireInt('select', ['dim', 1], dim, 'x.select(0, 2)');
    requireInt('select', ['index', 2], index, 'x.select(0, 2)');
    const [axis, at] = arrange.selected(this.shape, dim, index);
    const row = (this as Tensor).narrow(axis, at, 1);
    return row.squeeze(axis) as Tensor as Tensor<Reduced<Me['shape'], D, false>>;
  }

  /**
   * What the tensor is, and its values: the middle is left out if there are more than 1,000.
   *
   * @example
   * String(tensor([[1, 2], [3, 4]])) // Tensor [2, 2] float32 [[1, 2], [3, 4]]
   */
  override toString(): string {
    return formatTensor(this);
  }

  /** What a cell shows when a tensor is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return formatTensor(this);
  }
}

refuseFurtherArguments(Tensor.prototype);
explainMissingNames('Tensor', Tensor.prototype, ['shape']);
