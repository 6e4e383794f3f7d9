import type { Tensor } from '../tensor';
import { Layer } from './layer';
import type { SameRule } from './type-rules';

/**
 * max(x, 0), element by element: lets positive numbers through and makes the others 0. Any shape, no
 * parameters.
 *
 * @param inplace in PyTorch, writes the result over the input to save memory. Here it changes
 *   nothing but how the layer is printed.
 * @throws if the elements are true and false
 * @example
 * new nn.ReLU()(tensor([-1, 2])).toArray() // [0, 2]
 * String(new nn.ReLU(true)) // ReLU(inplace=True)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 */
export class ReLU extends Layer<SameRule> {
  constructor(readonly inplace = false) {
    super();
  }

  protected compute(x: Tensor): Tensor {
    return x.relu();
  }

  override extraRepr(): string {
    return this.inplace ? 'inplace=True' : '';
  }
}
