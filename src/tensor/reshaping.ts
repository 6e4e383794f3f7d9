/** Methods that change only the shape. */
import { apply } from './apply';
import * as arrange from './operations/arrange';
import { expand } from './operations/expand';
import { flattenedShape } from '../shape/flattened-shape';
import { normaliseDim } from '../shape/normalise-dim';
import { Reductions } from './reductions';
import { listGiven, requireDims, requireInt, requireInts } from '../shape/require-arguments';
import type { Ask, AskOfNumber } from '../shape';
import type { DimFits, Flattened, FlattenFits, Squeezed, Unsqueezed } from './dimensions';
import type { Expanded, ExpandFits } from './expanded';
import type { Listed, ListFits, ReshapedBy } from './listed';
import type { Tensor } from './tensor';
import type { ReshapeFits, Shape } from './types';
import type { Unflattened, UnflattenFits } from './unflattened';

/** Operations that change the shape and keep the elements in row-major order. */
export abstract class Reshaping<S extends Shape = Shape> extends Reductions<S> {
  /**
   * The same elements, in row-major order, in another shape.
   *
   * @param shape the new sizes, as a list or one by one; one of them may be -1 and is inferred
   * @throws if the shape has another number of elements
   * @example
   * arange(6).reshape([2, 3]).toArray() // [[0, 1, 2], [3, 4, 5]]
   * zeros([4, 4]).reshape([2, -1]).shape // [2, 8]
   * zeros([2, 3]).reshape([4, 2]) // throws shape '[4, 2]' is invalid for input of size 6
   * @see https://docs.pytorch.org/docs/stable/generated/torch.reshape.html
   */
  reshape<
    Me extends Tensor,
    const A extends number,
    const Others extends Shape,
    const L extends Shape = never,
  >(
    this: Me,
    shape: (A | readonly [...L]) &
      AskOfNumber<ListFits<'reshape', L, Others, ReshapeFits<Me['shape'], Listed<A, Others, L>>>>,
    ...others: Others
  ): Tensor<ReshapedBy<Me['shape'], A, Others, L>>;
  reshape(...given: readonly unknown[]): Tensor {
    const sizes = listGiven('reshape', 'shape', given, 'x.reshape([2, 3])');
    return apply((x) => arrange.reshape(x, sizes), this);
  }

  /**
   * The same as `reshape`, under the name that most PyTorch code uses. Tensors do not share memory here, so it also
   * works after `permute`.
   *
   * @param size the new sizes, one by one or as a list; one of them may be -1 and is inferred
   * @throws if the shape has another number of elements
   * @example
   * const x = zeros([8, 16, 5, 5]);
   * x.view(x.size(0), -1) // Tensor<[8, 400]>
   * zeros([2, 3]).view(4, 2) // throws shape '[4, 2]' is invalid for input of size 6
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html
   */
  view<
    Me extends Tensor,
    const A extends number,
    const Others extends Shape,
    const L extends Shape = never,
  >(
    this: Me,
    size: (A | readonly [...L]) &
      AskOfNumber<ListFits<'view', L, Others, ReshapeFits<Me['shape'], Listed<A, Others, L>>>>,
    ...others: Others
  ): Tensor<ReshapedBy<Me['shape'], A, Others, L>>;
  view(...given: readonly unknown[]): Tensor {
    const sizes = listGiven('view', 'size', given, 'x.view(2, 3)');
    return apply((x) => arrange.reshape(x, sizes, 'view'), this);
  }

  /**
   * Repeats dimensions of size 1, and adds dimensions at the front, to reach another shape.
   *
   * @param size the new sizes, one by one or as a list; -1 keeps a dimension unchanged
   * @throws if a dimension that is not 1 would change, or there are too few sizes
   * @example
   * tensor([[1], [2]]).expand(2, 3).toArray() // [[1, 1, 1], [2, 2, 2]]
   * zeros([3, 1]).expand(5, -1, 4) // Tensor<[5, 3, 4]>
   * zeros([2]).expand(3) // throws The expanded size of the tensor (3) must match the existing size (2) at non-singleton dimension 0.  Target sizes: [3].  Tensor sizes: [2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.expand.html
   */
  expand<
    Me extends Tensor,
    const A extends number,
    const Others extends Shape,
    const L extends Shape = never,
  >(
    this: Me,
    size: (A | readonly [...L]) &
      AskOfNumber<ListFits<'expand', L, Others, ExpandFits<Me['shape'], Listed<A, Others, L>>>>,
    ...others: Others
  ): Tensor<Expanded<Me['shape'], Listed<A, Others, L>>>;
  expand(...given: readonly unknown[]): Tensor {
    const sizes = listGiven('expand', 'size', given, 'x.expand(2, 3)');
    return apply((x) => expand(x, sizes), this);
  }

  /**
   * A copy, which later calls of `copyFrom` on this tensor do not change. Unlike `detach`, it passes gradients on.
   * Any shape.
   *
   * @example
   * const x = tensor([1, 2]);
   * const before = x.clone();
   * x.copyFrom(zeros([2]));
   * before.toArray() // [1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.clone.html
   */
  clone(): Tensor<S> {
    return apply(arrange.clone, this);
  }

  /**
   * Returns this tensor. PyTorch needs a copy before `view` if the elements are out of order, as after `permute`;
   * here they never are.
   *
   * @example
   * zeros([2, 3]).permute([1, 0]).contiguous().view(-1) // Tensor<[6]>
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.contiguous.html
   */
  contiguous(): Tensor<S> {
    return this as Reductions as Tensor<S>;
  }

  /**
   * Merges the dimensions from `startDim` to `endDim` (inclusive) into one, in row-major order. As in
   * torch.flatten, it starts at dimension 0, which is the batch; `nn.Flatten` starts after it.
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
    const shape = flattenedShape(this.shape, startDim ?? 0, endDim ?? -1);
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * Splits one dimension into several, in row-major order: the reverse of `flatten`.
   *
   * @param sizes the new sizes; one of them may be -1 and is inferred
   * @throws if there is no such dimension, or the product of the sizes differs from its size
   * @example
   * zeros([8, 5120]).unflatten(1, [20, 16, 16]) // Tensor<[8, 20, 16, 16]>
   * arange(6).unflatten(0, [2, -1]).toArray() // [[0, 1, 2], [3, 4, 5]]
   * zeros([8, 10]).unflatten(1, [3, 3]) // throws unflatten: Provided sizes [3, 3] don't multiply up to the size of dim 1 (10) in the input tensor
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unflatten.html
   */
  unflatten<Me extends Tensor, const Dim extends number, const T extends Shape>(
    this: Me,
    dim: Dim,
    sizes: readonly [...T] & Ask<UnflattenFits<Me['shape'], Dim, T>>,
  ): Tensor<Unflattened<Me['shape'], Dim, T>> {
    requireInt('unflatten', ['dim', 1], dim, 'x.unflatten(1, [2, 3])');
    requireInts('unflatten', ['sizes', 2], sizes, 'x.unflatten(1, [2, 3])');
    const shape = arrange.unflattenedShape(this.shape, dim, sizes);
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * Adds a dimension of size 1.
   *
   * @param dim its index in the result; negative numbers count from the end
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
    const at = normaliseDim(dim, this.shape.length + 1);
    const shape: Shape = [...this.shape.slice(0, at), 1, ...this.shape.slice(at)];
    return apply((x) => arrange.reshape(x, shape), this);
  }

  /**
   * Removes dimensions of size 1.
   *
   * @param dim the dimension to remove, if its size is 1 (all dimensions of size 1)
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
    const only = dim === undefined ? undefined : normaliseDim(dim, this.shape.length);
    const stays = (size: number, axis: number) =>
      size !== 1 || (only !== undefined && axis !== only);
    const shape = this.shape.filter(stays);
    return apply((x) => arrange.reshape(x, shape), this);
  }
}
