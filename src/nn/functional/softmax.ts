/** What is computed along a dimension: softmax and its logarithm. */
import type { AskOfNumber } from '../../shape';
import { int } from '../../shape/require-arguments';
import { takes } from '../../shape/takes';
import { requireTensor, type DimFits, type Shape, type Tensor } from '../../tensor';

const check = {
  softmax: takes('F.softmax', { input: requireTensor, dim: int(1, 'F.softmax(x, 1)') }),
  logSoftmax: takes('F.logSoftmax', { input: requireTensor, dim: int(1, 'F.logSoftmax(x, 1)') }),
};

/**
 * exp(x) / Σ exp(x) along a dimension: numbers from 0 to 1 that add up to 1, in the same
 * shape.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end
 * @throws with PyTorch's wording if x has no such dimension
 * @example
 * F.softmax(tensor([[0, 0]]), 1).toArray() // [[0.5, 0.5]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export function softmax<S extends Shape, const D extends number>(
  x: Tensor<S>,
  dim: D & AskOfNumber<DimFits<S, D>>,
): Tensor<S> {
  check.softmax(arguments);
  return x.softmax(dim);
}

/**
 * The logarithm of `softmax`, computed so that small probabilities stay exact; the shape stays the same.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end
 * @throws with PyTorch's wording if x has no such dimension
 * @example
 * F.logSoftmax(tensor([[0, -200]]), 1).toArray() // [[0, -200]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax<S extends Shape, const D extends number>(
  x: Tensor<S>,
  dim: D & AskOfNumber<DimFits<S, D>>,
): Tensor<S> {
  check.logSoftmax(arguments);
  return x.logSoftmax(dim);
}
