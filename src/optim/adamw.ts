import type { Tensor } from '../tensor';
import { AdamSteps, takesAdam, type AdamOptions } from './adam-steps';

const checkArguments = takesAdam('AdamW');

/**
 * Adam with decoupled weight decay, which does not enter the averages: before each step of Adam,
 *
 *     parameter = parameter · (1 − lr · weightDecay)
 *
 * @param params the parameters to learn: `net.parameters()`
 * @param options `lr` (0.001), `betas` ([0.9, 0.999]), `eps` (1e-8), `weightDecay` (0.01)
 * @throws with PyTorch's wording if there are no parameters, or an option is out of range
 * @example
 * const net = new nn.Linear(2, 1);
 * const optimizer = new optim.AdamW(net.parameters(), { lr: 0.002, weightDecay: 0.05 });
 * net(ones([1, 2])).sum().backward();
 * optimizer.step();
 * @see https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html
 * @see Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019
 */
export class AdamW extends AdamSteps {
  constructor(params: Iterable<Tensor>, options: AdamOptions = {}) {
    super(params, options, 0.01, () => checkArguments(arguments));
  }

  protected decayed(
    parameters: Tensor,
    gradients: Tensor,
    { lr, weightDecay }: Required<AdamOptions>,
  ): [Tensor, Tensor] {
    return [parameters.mul(1 - lr * weightDecay), gradients];
  }

  protected override torchOptions() {
    return { ...super.torchOptions(), decoupledWeightDecay: true };
  }
}
