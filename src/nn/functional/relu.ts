import { takes } from '../../shape/takes';
import { requireTensor, type Shape, type Tensor } from '../../tensor';

const checkArguments = takes('F.relu', { input: requireTensor, 'inplace?': 'boolean' });

/**
 * max(x, 0), element by element, in the same shape.
 *
 * @throws if x is not a tensor
 * @example
 * F.relu(tensor([-1, 2])).toArray() // [0, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
export function relu<S extends Shape>(x: Tensor<S>): Tensor<S> {
  checkArguments(arguments);
  return x.relu();
}
