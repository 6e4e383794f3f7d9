import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { probability } from './functional/probability';
import { dropout2d } from './functional/dropout2d';
import { Layer } from './layer';
import { python } from './repr';
import type { PerChannelRule } from './type-rules';

const checkArguments = takes('new nn.Dropout2d', {
  'p?': probability('int'),
  'inplace?': 'boolean',
});

/**
 * In training, sets each channel to 0 with probability p and divides the others by 1 − p; after `eval()`, returns the
 * input unchanged. Input and output (N, C, H, W), no parameters. `F.dropout2d` explains when to use it.
 *
 * @param p the probability, from 0 to 1 (0.5)
 * @param inplace as for `nn.ReLU`, only printed (false)
 * @throws with PyTorch's wording if p is not between 0 and 1
 * @example
 * const drop = new nn.Dropout2d(0.2);
 * drop(randn([8, 10, 5, 5])) // Tensor<[8, 10, 5, 5]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout2d.html
 */
export class Dropout2d extends Layer<PerChannelRule<'Dropout2d'>> {
  constructor(
    readonly p = 0.5,
    readonly inplace = false,
  ) {
    super();
    checkArguments(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return dropout2d(x, this.p, this.training);
  }

  override extraRepr(): string {
    return `p=${python(this.p)}, inplace=${python(this.inplace)}`;
  }
}
