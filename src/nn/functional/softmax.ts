import type { AskOfNumber } from '../../shape';
import { requireInt } from '../../shape/require-int';
import { takes } from '../../shape/takes';
import { requireTensor, type DimFits, type Shape, type Tensor } from '../../tensor';

const checkArguments = takes('F.softmax', { input: 'any', dim: 'whole' });

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
  requireTensor('softmax', 'input', x);
  requireInt('softmax', 'dim', 1, dim);
  checkArguments(arguments);
  return x.softmax(dim);
}
