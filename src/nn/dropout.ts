import type { Tensor } from '../tensor';
import { dropout } from './functional/dropout';
import { Layer } from './layer';
import { python } from './repr';
import type { SameRule } from './type-rules';
import { layerTakes } from './layer-takes';

/**
 * While training, sets each number to 0 with probability p and divides the others by 1 − p; after
 * `eval()`, lets everything through. Any shape, no parameters.
 *
 * @param p the probability, from 0 to 1 (0.5)
 * @param inplace as in `nn.ReLU`, only for printing
 * @throws with PyTorch's wording if p is not from 0 to 1
 * @example
 * const drop = new nn.Dropout(0.2);
 * drop(randn([8, 10])) // Tensor<[8, 10]>
 * drop.eval();
 * drop(tensor([1, 2])).toArray() // [1, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
 */
export class Dropout extends Layer<SameRule> {
  constructor(
    readonly p = 0.5,
    readonly inplace = false,
  ) {
    super();
    layerTakes.Dropout(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return dropout(x, this.p, this.training);
  }

  override extraRepr(): string {
    return `p=${python(this.p)}, inplace=${python(this.inplace)}`;
  }
}
