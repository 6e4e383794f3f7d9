import { int } from '../shape/require-arguments';
import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { logSoftmax } from './functional/log-softmax';
import { Layer } from './layer';
import type { AlongRule } from './type-rules';

const checkArguments = takes('new nn.LogSoftmax', { dim: int(1, 'new nn.LogSoftmax(1)') });

/**
 * The logarithm of `nn.Softmax`, exact for small probabilities too. Any shape, no parameters.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end; 1 for scores (N, classes)
 * @throws with PyTorch's wording if the input has no such dimension
 * @example
 * new nn.LogSoftmax(1)(randn([8, 10])) // Tensor<[8, 10]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html
 */
export class LogSoftmax<const D extends number = number> extends Layer<AlongRule<D>> {
  constructor(readonly dim: D) {
    super();
    checkArguments(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return logSoftmax(x, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}
