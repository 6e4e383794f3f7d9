/** The methods for a tensor's sizes. */
import { elementCount } from '../shape/elements';
import { UsageError } from '../shape/usage-error';
import { requireInt } from '../shape/require-arguments';
import { normaliseDim } from '../shape/normalise-dim';
import { TensorValue } from './tensor-value';
import type { AskOfNumber, FlattenedSize } from '../shape';
import type { DimFits, SizeAt } from './dimensions';
import type { Tensor } from './tensor';
import type { Shape } from './types';

/** torch's methods for sizes. */
export abstract class Sizes<S extends Shape = Shape> extends TensorValue<S> {
  /**
   * The shape, or the size of one dimension.
   *
   * @param dim the dimension; negative numbers count from the end (all of them)
   * @throws if there is no such dimension
   * @example
   * zeros([8, 3, 32, 32]).size() // [8, 3, 32, 32]
   * zeros([8, 3, 32, 32]).size(-1) // 32
   * zeros([2, 3]).size(2) // throws Dimension out of range (expected to be in range of [-2, 1], but got 2)
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.size.html
   */
  size<Me extends Tensor, const D extends number | undefined = undefined>(
    this: Me,
    dim?: D & AskOfNumber<DimFits<Me['shape'], D>>,
  ): [D] extends [undefined] ? Me['shape'] : SizeAt<Me['shape'], D>;
  size(dim?: number): Shape | number {
    if (dim === undefined) return this.shape;
    requireInt('size', ['dim', 1], dim, 'x.size(0)');
    if (this.shape.length === 0) {
      throw new UsageError(
        `Dimension specified as ${dim} but tensor has no dimensions`,
        'A tensor of shape [] is a single number: there is no dimension to measure.',
      );
    }
    return this.shape[normaliseDim(dim, this.shape.length)]!;
  }

  /**
   * The number of dimensions.
   *
   * @example
   * zeros([8, 3, 32, 32]).dim() // 4
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.dim.html
   */
  dim<Me extends Tensor>(this: Me): Me['shape']['length'] {
    return this.shape.length;
  }

  /**
   * The number of elements.
   *
   * @example
   * zeros([1, 28, 28]).numel() // 784
   * @see https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numel.html
   */
  numel<Me extends Tensor>(this: Me): FlattenedSize<Me['shape']>;
  numel(): number {
    return elementCount(this.shape);
  }
}
