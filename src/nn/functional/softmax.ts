import { requireTensor, type Shape, type Tensor } from '../../tensor';

/**
 * exp(x) / Σ exp(x) along a dimension: numbers from 0 to 1 that add up to 1.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export function softmax<S extends Shape>(x: Tensor<S>, dim: number): Tensor<S> {
  requireTensor('softmax', 'input', x);
  return x.softmax(dim);
}
