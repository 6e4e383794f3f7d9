/** What is computed along dimensions: torch's reductions, and softmax. */
import { apply } from './apply';
import { withoutGradient } from './operations/arithmetic';
import * as reduce from './operations/reduce';
import * as softmax from './operations/softmax';
import { Comparisons } from './comparisons';
import { requireBool, requireDims, requireInt } from '../shape/require-arguments';
import type { Tensor } from './tensor';
import type { AskOfNumber } from '../shape';
import type { DimFits, Reduced, ReductionFits } from './dimensions';
import type { Shape } from './types';

/** The operations that make one number out of those along a dimension, or compare them with each other. */
export abstract class Reductions<S extends Shape = Shape> extends Comparisons<S> {
  /**
   * exp(x) / Σ exp(x) along a dimension, in the same shape: the numbers along it add up to 1.
   *
   * @param dim counted from 0; negative numbers count from the end
   * @throws if there is no such dimension
   * @example
   * tensor([[0, 0], [1, 1]]).softmax(1).toArray() // [[0.5, 0.5], [0.5, 0.5]]
   * zeros([2]).softmax(1) // throws Dimension out of range (expected to be in range of [-1, 0], but got 1)
   * @see https://docs.pytorch.org/docs/stable/generated/torch.softmax.html
   */
  softmax<const D extends number, Me extends Tensor>(
    this: Me,
    dim: D & AskOfNumber<DimFits<Me['shape'], D>>,
  ): Tensor<Me['shape']> {
    requireInt('softmax', ['dim', 1], dim, 'x.softmax(1)');
    return apply((x) => softmax.softmax(x, dim), this);
  }

  /**
   * The logarithm of `softmax`, exact for small probabilities too, in the same shape.
   *
   * @param dim counted from 0; negative numbers count from the end
   * @throws if there is no such dimension
   * @example
   * tensor([0, -200]).logSoftmax(0).toArray() // [0, -200]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
   */
  logSoftmax<const D extends number, Me extends Tensor>(
    this: Me,
    dim: D & AskOfNumber<DimFits<Me['shape'], D>>,
  ): Tensor<Me['shape']> {
    requireInt('logSoftmax', ['dim', 1], dim, 'x.logSoftmax(1)');
    return apply((x) => softmax.logSoftmax(x, dim), this);
  }

  /**
   * The sum over one dimension, several, or all.
   *
   * @param dim the dimension to reduce, or a list of them; negative numbers count from the end (all)
   * @param keepdim whether they stay, with size 1 (false)
   * @throws if there is no such dimension
   * @example
   * randn([8, 3, 5, 5]).sum([2, 3]).shape // [8, 3]
   * randn([8, 10]).sum(1) // Tensor<[8]>
   * tensor([[1, 2], [3, 4]]).sum().item() // 10
   * tensor([[1, 2], [3, 4]]).sum(0, true).toArray() // [[4, 6]]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.sum.html
   */
  sum<
    Me extends Tensor,
    D extends number | undefined = undefined,
    const L extends Shape = Shape,
    const K extends boolean = false,
  >(
    this: Me,
    dim?: (D | readonly [...L]) & AskOfNumber<ReductionFits<Me['shape'], D, L>>,
    keepdim?: K,
  ): Tensor<Reduced<Me['shape'], number extends L['length'] ? D : L, K>> {
    requireDims('sum', dim);
    requireBool('sum', ['keepdim', 2], keepdim, 'x.sum(0, true)');
    return apply((x) => reduce.sum(x, dim, keepdim ?? false), this);
  }

  /**
   * The mean over one dimension, several, or all.
   *
   * @param dim the dimension to reduce, or a list of them; negative numbers count from the end (all)
   * @param keepdim whether they stay, with size 1 (false)
   * @throws if there is no such dimension, or the elements are not float32
   * @example
   * randn([8, 3, 5, 5]).mean([0, 2, 3], true).shape // [1, 3, 1, 1]
   * arange(4).float().mean().item() // 1.5
   * arange(4).mean() // throws mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long
   * @see https://docs.pytorch.org/docs/stable/generated/torch.mean.html
   */
  mean<
    Me extends Tensor,
    D extends number | undefined = undefined,
    const L extends Shape = Shape,
    const K extends boolean = false,
  >(
    this: Me,
    dim?: (D | readonly [...L]) & AskOfNumber<ReductionFits<Me['shape'], D, L>>,
    keepdim?: K,
  ): Tensor<Reduced<Me['shape'], number extends L['length'] ? D : L, K>> {
    requireDims('mean', dim);
    requireBool('mean', ['keepdim', 2], keepdim, 'x.mean(0, true)');
    return apply((x) => reduce.mean(x, dim, keepdim ?? false), this);
  }

  /**
   * The largest element over one dimension, or over all. Unlike torch, with a dimension it gives the values
   * alone; `argmax` gives the positions.
   *
   * @param dim the dimension to reduce; negative numbers count from the end (all)
   * @param keepdim whether it stays, with size 1 (false)
   * @throws if there is no such dimension, or no dimension is given and the tensor is empty
   * @example
   * randn([8, 10]).max(1) // Tensor<[8]>
   * tensor([[1, 2], [4, 3]]).max(1).toArray() // [2, 4]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.max.html
   */
  max<
    Me extends Tensor,
    const D extends number | undefined = undefined,
    const K extends boolean = false,
  >(
    this: Me,
    dim?: D & AskOfNumber<DimFits<Me['shape'], D>>,
    keepdim?: K,
  ): Tensor<Reduced<Me['shape'], D, K>> {
    requireDims('max', dim, 'a whole number');
    requireBool('max', ['keepdim', 2], keepdim, 'x.max(0, true)');
    return apply((x) => reduce.extreme('max', x, dim, keepdim ?? false), this);
  }

  /**
   * The smallest element over one dimension, or over all. Unlike torch, with a dimension it gives the values
   * alone.
   *
   * @param dim the dimension to reduce; negative numbers count from the end (all)
   * @param keepdim whether it stays, with size 1 (false)
   * @throws if there is no such dimension, or no dimension is given and the tensor is empty
   * @example
   * randn([8, 10]).min(1) // Tensor<[8]>
   * tensor([[1, 2], [4, 3]]).min().item() // 1
   * @see https://docs.pytorch.org/docs/stable/generated/torch.min.html
   */
  min<
    Me extends Tensor,
    const D extends number | undefined = undefined,
    const K extends boolean = false,
  >(
    this: Me,
    dim?: D & AskOfNumber<DimFits<Me['shape'], D>>,
    keepdim?: K,
  ): Tensor<Reduced<Me['shape'], D, K>> {
    requireDims('min', dim, 'a whole number');
    requireBool('min', ['keepdim', 2], keepdim, 'x.min(0, true)');
    return apply((x) => reduce.extreme('min', x, dim, keepdim ?? false), this);
  }

  /**
   * The position of the largest element along a dimension, or in the flattened tensor; of equal ones, the
   * first. No gradient passes through it.
   *
   * @param dim the dimension to reduce; negative numbers count from the end (all)
   * @param keepdim whether it stays, with size 1 (false)
   * @throws if there is no such dimension, or no dimension is given and the tensor is empty
   * @example
   * randn([8, 10]).argmax(1) // Tensor<[8]>
   * tensor([[1, 2], [4, 3]]).argmax(1).toArray() // [1, 0]
   * tensor([[1, 2], [4, 3]]).argmax().item() // 2
   * @see https://docs.pytorch.org/docs/stable/generated/torch.argmax.html
   */
  argmax<
    Me extends Tensor,
    const D extends number | undefined = undefined,
    const K extends boolean = false,
  >(
    this: Me,
    dim?: D & AskOfNumber<DimFits<Me['shape'], D>>,
    keepdim?: K,
  ): Tensor<Reduced<Me['shape'], D, K>> {
    if (dim !== undefined) requireInt('argmax', ['dim', 1], dim, 'x.argmax(1)');
    requireBool('argmax', ['keepdim', 2], keepdim, 'x.argmax(1, true)');
    return apply((x) => withoutGradient(reduce.argmax(x, dim, keepdim ?? false)), this);
  }
}
