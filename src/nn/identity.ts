import type { Tensor } from '../tensor';
import { Layer } from './layer';
import type { SameRule } from './type-rules';

/**
 * Returns its input: a placeholder for a layer.
 *
 * @example
 * new nn.Identity()(randn([8, 3])) // Tensor<[8, 3]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html
 */
export class Identity extends Layer<SameRule> {
  protected compute(x: Tensor): Tensor {
    return x;
  }
}
