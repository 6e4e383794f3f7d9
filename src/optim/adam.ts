import { takes } from '../shape/takes';
import { inWords, pythonType } from '../shape/python-words';
import { adamStep, zeros, type Tensor } from '../tensor';
import { checkLeast, refuse } from './check-options';
import { Optimizer } from './optimizer';
import type { History, Moved } from './together';

/** What Adam takes besides the parameters. */
export interface AdamOptions {
  /** The learning rate: about how far a step goes (0.001). */
  lr?: number;
  /** How much of the averages of the gradient, and of its square, is kept at each step ([0.9, 0.999]). */
  betas?: readonly [number, number];
  /** Keeps the divisor away from 0 (1e-8). */
  eps?: number;
  /** Pulls each parameter towards 0, as a part of its gradient (0). */
  weightDecay?: number;
}

const checkArguments = takes(
  'new optim.Adam',
  { params: 'any' },
  { lr: 'any', betas: 'any', eps: 'any', weightDecay: 'any', amsgrad: 'absent' },
);

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
export class Adam extends Optimizer<Required<AdamOptions>> {
  constructor(params: Iterable<Tensor>, options: AdamOptions = {}) {
    const { lr = 0.001, betas = [0.9, 0.999], eps = 1e-8, weightDecay = 0 } = { ...options }; // null is for the check of all arguments
    checkLeast('Adam', 'learning rate', 'lr', lr);
    checkLeast('Adam', 'epsilon value', 'eps', eps);
    checkBetas(betas);
    checkLeast('Adam', 'weight_decay value', 'weightDecay', weightDecay);
    checkArguments(arguments);
    super(params, { lr, betas, eps, weightDecay });
  }

  protected moved(
    parameters: Tensor,
    gradients: Tensor,
    {
      steps,
      averages: [mean = zeros(parameters.shape), square = zeros(parameters.shape)],
    }: History,
    { lr, betas: [beta1, beta2], eps, weightDecay }: Required<AdamOptions>,
  ): Moved {
    const g = weightDecay === 0 ? gradients : gradients.add(parameters.mul(weightDecay));
    const [moved, ...averages] = adamStep(parameters, g, mean, square, {
      beta1,
      beta2,
      eps,
      rate: lr / (1 - beta1 ** steps),
      scale: 1 / Math.sqrt(1 - beta2 ** steps),
    });
    return { parameters: moved, averages };
  }

  protected torchOptions() {
    return {
      amsgrad: false,
      foreach: null,
      maximize: false,
      capturable: false,
      differentiable: false,
      fused: null,
      decoupledWeightDecay: false,
    };
  }
}

function checkBetas(betas: unknown): void {
  if (!Array.isArray(betas)) {
    refuse(
      `'${pythonType(betas)}' object is not subscriptable`,
      `${PAIR}, but got ${inWords(betas)}.`,
    );
  }
  if (betas.length < 2) {
    refuse('list index out of range', `${PAIR}, but got [${betas.join(', ')}].`);
  }
  (betas as unknown[]).slice(0, 2).forEach((beta, i) => {
    if (typeof beta !== 'number') checkLeast('Adam', '', `betas[${i}]`, beta as number);
    if ((beta as number) >= 0 && (beta as number) < 1) return;
    refuse(
      `Invalid beta parameter at index ${i}: ${String(beta)}`,
      'optim.Adam keeps this part of an average at each step: at least 0, and less than 1.',
    );
  });
}

const PAIR =
  'optim.Adam takes two betas, one for the average of the gradient and one for that of its square, such as [0.9, 0.999]';
