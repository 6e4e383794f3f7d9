import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { relu } from './functional/relu';
import { Layer } from './layer';
import type { SameRule } from './type-rules';

const checkArguments = takes('new nn.ReLU', { 'inplace?': 'boolean' });

/**
 * max(x, 0), element by element: lets positive numbers through and makes the others 0. Any shape, no
 * parameters.
 *
 * @param inplace in PyTorch, writes the result over the input to save memory. Here it changes
 *   nothing but how the layer is printed.
 * @throws if `inplace` is neither true nor false, or the elements are true and false
 * @example
 * new nn.ReLU()(tensor([-1, 2])).toArray() // [0, 2]
 * String(new nn.ReLU(true)) // ReLU(inplace=True)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 */
export class ReLU extends Layer<SameRule> {
  constructor(readonly inplace = false) {
    super();
    checkArguments(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return relu(x);
  }

  override extraRepr(): string {
    return this.inplace ? 'inplace=True' : '';
  }
}
