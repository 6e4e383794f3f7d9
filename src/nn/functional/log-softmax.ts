import { requireTensor, type Shape, type Tensor } from '../../tensor';

/**
 * The logarithm of `softmax`, computed so that small probabilities stay exact.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax<S extends Shape>(x: Tensor<S>, dim: number): Tensor<S> {
  requireTensor('logSoftmax', 'input', x);
  return x.logSoftmax(dim);
}
