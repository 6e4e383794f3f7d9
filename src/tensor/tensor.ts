import { apply } from './apply';
import * as arrange from './operations/arrange';
import { matmul } from './operations/matmul';
import { normaliseDim } from '../shape/normalise-dim';
import { explainMissingNames } from '../shape/missing-names';
import { refuseFurtherArguments } from './further-arguments';
import { formatTensor } from './format';
import { Parts } from './parts';
import { requireTensor } from './require-tensor';
import type { Ask, AskOfNumber } from '../shape';
import type { DimFits, PermuteFits, Transposed } from './dimensions';
import type { Listed, ListFits, PermutedBy } from './listed';
import type { MatMul, MatMulFits, Shape } from './types';
import { listGiven, requireInt } from '../shape/require-arguments';

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
export class Tensor<S extends Shape = Shape> extends Parts<S> {
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
   * Puts the dimensions in another order: dimension i of the result is dimension `dims[i]` of this tensor.
   *
   * @param dims the dimensions one by one, or as a list; negative numbers count from the end
   * @throws unless `dims` names each dimension once
   * @example
   * zeros([8, 3, 130, 100]).permute([0, 2, 3, 1]) // Tensor<[8, 130, 100, 3]>
   * zeros([8, 3, 130, 100]).permute(0, 2, 3, 1).shape // [8, 130, 100, 3]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.permute.html
   */
  permute<
    Me extends Tensor,
    const A extends number,
    const Others extends Shape,
    const L extends Shape = never,
  >(
    this: Me,
    dims: (A | readonly [...L]) &
      AskOfNumber<ListFits<'permute', L, Others, PermuteFits<Me['shape'], Listed<A, Others, L>>>>,
    ...others: Others
  ): Tensor<PermutedBy<Me['shape'], A, Others, L>>;
  permute(...given: readonly unknown[]): Tensor {
    const order = listGiven('permute', 'dims', given, 'x.permute(1, 0)');
    return apply((x) => arrange.permute(x, order), this);
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
    const [a, b] = [normaliseDim(dim0, rank), normaliseDim(dim1, rank)];
    const order = this.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis));
    return apply((x) => arrange.permute(x, order), this);
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
