import type { AskOfNumber } from '../../shape';
import { int } from '../../shape/require-arguments';
import { takes } from '../../shape/takes';
import { requireTensor, type DimFits, type Shape, type Tensor } from '../../tensor';

const checkArguments = takes('F.softmax', {
  input: requireTensor,
  dim: int(1, 'F.softmax(x, 1)'),
});

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
  checkArguments(arguments);
  return x.softmax(dim);
}
