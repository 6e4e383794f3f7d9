/** Softmax and its logarithm as layers. */
import { int } from '../shape/require-arguments';
import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { logSoftmax, softmax } from './functional/softmax';
import { Layer } from './layer';
import type { AlongRule } from './type-rules';

const check = {
  Softmax: takes('new nn.Softmax', { dim: int(1, 'new nn.Softmax(1)') }),
  LogSoftmax: takes('new nn.LogSoftmax', { dim: int(1, 'new nn.LogSoftmax(1)') }),
};

/**
 * exp(x) / Σ exp(x) along a dimension: scores become probabilities. Any shape, no parameters.
 *
 * @param dim the dimension, counted from 0; negative numbers count from the end; 1 for scores (N, classes)
 * @throws with PyTorch's wording if the input has no such dimension
 * @example
 * new nn.Softmax(1)(tensor([[0, 0]])).toArray() // [[0.5, 0.5]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html
 */
export class Softmax<const D extends number = number> extends Layer<AlongRule<D>> {
  constructor(readonly dim: D) {
    super();
    // PyTorch guesses a missing dimension, and warns that it will stop doing so; here it must be given.
    check.Softmax(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return softmax(x, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

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
    check.LogSoftmax(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return logSoftmax(x, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}
