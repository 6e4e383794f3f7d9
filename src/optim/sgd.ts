import { takes } from '../shape/takes';
import type { Tensor } from '../tensor';
import { checkLeast, refuse } from './check-options';
import { Optimizer } from './optimizer';
import type { History, Moved } from './together';

/** What SGD takes besides the parameters. */
export interface SGDOptions {
  /** The learning rate: how far a step goes (0.001). */
  lr?: number;
  /** How much of the last step's direction is kept (0). */
  momentum?: number;
  /** How much less the new gradient counts when there is momentum (0). */
  dampening?: number;
  /** Pulls each parameter towards 0 by this fraction of itself (0). */
  weightDecay?: number;
  /** Looks ahead along the momentum (false). */
  nesterov?: boolean;
}

const checkArguments = takes(
  'new optim.SGD',
  { params: 'any' },
  { lr: 'any', momentum: 'any', dampening: 'number', weightDecay: 'any', nesterov: 'boolean' },
);

/**
 * Stochastic gradient descent: each step goes against the gradient.
 *
 *     d = gradient + weightDecay · parameter
 *     v = momentum · v + (1 − dampening) · d      (at the first step, v = d)
 *     parameter = parameter − lr · v              (with nesterov, d + momentum · v in place of v)
 *
 * @param params what is learned: `net.parameters()`
 * @param options `lr` (0.001), `momentum` (0), `dampening` (0), `weightDecay` (0), `nesterov` (false)
 * @throws with PyTorch's wording if there are no parameters or an option makes no sense
 * @example
 * const weight = new nn.Parameter(tensor([3]));
 * const optimizer = new optim.SGD([weight], { lr: 0.1, momentum: 0.9 });
 * weight.mul(10).sum().backward();
 * optimizer.step();
 * weight.toArray() // [2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
 */
export class SGD extends Optimizer<Required<SGDOptions>> {
  constructor(params: Iterable<Tensor>, options: SGDOptions = {}) {
    const {
      lr = 0.001,
      momentum = 0,
      dampening = 0,
      weightDecay = 0,
      nesterov = false,
    } = { ...options }; // null is for the check of all arguments
    checkLeast('SGD', 'learning rate', 'lr', lr);
    checkLeast('SGD', 'momentum value', 'momentum', momentum);
    checkLeast('SGD', 'weight_decay value', 'weightDecay', weightDecay);
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      refuse(
        'Nesterov momentum requires a momentum and zero dampening',
        `optim.SGD got nesterov: true with momentum ${momentum} and dampening ${dampening}. Give it a momentum such as 0.9 and leave dampening out.`,
      );
    }
    checkArguments(arguments);
    super(params, { lr, momentum, dampening, weightDecay, nesterov });
  }

  protected moved(
    parameters: Tensor,
    gradients: Tensor,
    { averages }: History,
    { lr, momentum, dampening, weightDecay, nesterov }: Required<SGDOptions>,
  ): Moved {
    const d = weightDecay === 0 ? gradients : gradients.add(parameters.mul(weightDecay));
    if (momentum === 0) return { parameters: parameters.sub(d.mul(lr)), averages };
    const [before] = averages;
    const velocity = before ? before.mul(momentum).add(d.mul(1 - dampening)) : d;
    const direction = nesterov ? d.add(velocity.mul(momentum)) : velocity;
    return { parameters: parameters.sub(direction.mul(lr)), averages: [velocity] };
  }

  protected torchOptions() {
    return { foreach: null, maximize: false, differentiable: false, fused: null };
  }
}
