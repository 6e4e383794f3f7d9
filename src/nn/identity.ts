import type { Tensor } from '../tensor';
import { Layer } from './layer';
import type { SameRule } from './rules';

/**
 * Gives back what it gets: a place where a layer may be put later.
 *
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html
 */
export class Identity extends Layer<SameRule> {
  protected compute(x: Tensor): Tensor {
    return x;
  }
}
