import { requireTensor, type Shape, type Tensor } from '../../tensor';

/**
 * max(x, 0), element by element.
 *
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
export function relu<S extends Shape>(x: Tensor<S>): Tensor<S> {
  requireTensor('relu', 'input', x);
  return x.relu();
}
