import { requireTensor, type Shape, type Tensor } from '../../tensor';

/**
 * The logarithm of `softmax`, computed so that small probabilities stay exact.
 *
 * @param dim the side, counted from 0, or from the end by negative numbers
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax<S extends Shape>(x: Tensor<S>, dim: number): Tensor<S> {
  requireTensor('logSoftmax', 'input', x);
  return x.logSoftmax(dim);
}
