import type { Tensor } from '../tensor';
import { AdamSteps, takesAdam, type AdamOptions } from './adam-steps';

const checkArguments = takesAdam('Adam');

/**
 * Adam: each number that is learned has its own step length, from running averages of its gradient and
 * of the gradient's square.
 *
 *     g = gradient + weightDecay · parameter
 *     mean   = β₁ · mean + (1 − β₁) · g
 *     square = β₂ · square + (1 − β₂) · g²
 *     parameter = parameter − lr · mean / (1 − β₁ᵗ) / (√(square / (1 − β₂ᵗ)) + eps)      at step t
 *
 * @param params what is learned: `net.parameters()`
 * @param options `lr` (0.001), `betas` ([0.9, 0.999]), `eps` (1e-8), `weightDecay` (0)
 * @throws with PyTorch's wording if there are no parameters or an option makes no sense
 * @example
 * const net = new nn.Linear(2, 1);
 * const optimizer = new optim.Adam(net.parameters(), { lr: 0.002 });
 * net(ones([1, 2])).sum().backward();
 * optimizer.step();
 * @see https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html
 * @see Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015
 */
export class Adam extends AdamSteps {
  constructor(params: Iterable<Tensor>, options: AdamOptions = {}) {
    super(params, options, 0, () => checkArguments(arguments));
  }

  protected decayed(
    parameters: Tensor,
    gradients: Tensor,
    { weightDecay }: Required<AdamOptions>,
  ): [Tensor, Tensor] {
    return [parameters, gradients.add(parameters.mul(weightDecay))];
  }
}
