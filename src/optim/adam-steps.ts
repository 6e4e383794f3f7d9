import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { adamStep, zeros, type Tensor } from '../tensor';
import { checkLeast, refuse } from './check-options';
import { Optimizer } from './optimizer';
import type { History, Moved } from './together';

/** The options of Adam and AdamW. */
export interface AdamOptions {
  /** The learning rate: roughly the length of a step for each parameter (0.001). */
  lr?: number;
  /** The decay rates of the averages of the gradient and of its square ([0.9, 0.999]). */
  betas?: readonly [number, number];
  /** Added to the divisor to avoid a division by 0 (1e-8). */
  eps?: number;
  /** Pulls each parameter towards 0: Adam adds it to the gradient (0), AdamW applies it separately (0.01). */
  weightDecay?: number;
}

/** The check of the arguments of either. */
export function takesAdam(name: string): (given: ArrayLike<unknown>) => void {
  return takes(
    `new optim.${name}`,
    { params: 'any' },
    { lr: 'any', betas: 'any', eps: 'any', weightDecay: 'any', amsgrad: 'absent' },
  );
}

/** What Adam and AdamW share: everything but the weight decay. */
export abstract class AdamSteps extends Optimizer<Required<AdamOptions>> {
  protected constructor(
    params: Iterable<Tensor>,
    options: AdamOptions,
    usualDecay: number,
    checkArguments: () => void,
  ) {
    const {
      lr = 0.001,
      betas = [0.9, 0.999],
      eps = 1e-8,
      weightDecay = usualDecay,
    } = { ...options }; // null is for the check of all arguments
    const { name } = new.target;
    checkLeast(name, 'learning rate', 'lr', lr);
    checkLeast(name, 'epsilon value', 'eps', eps);
    checkBetas(name, betas);
    checkLeast(name, 'weight_decay value', 'weightDecay', weightDecay);
    checkArguments();
    super(params, { lr, betas, eps, weightDecay });
  }

  /** Parameters and gradients after the weight decay. */
  protected abstract decayed(
    parameters: Tensor,
    gradients: Tensor,
    options: Required<AdamOptions>,
  ): [parameters: Tensor, gradients: Tensor];

  protected moved(
    parameters: Tensor,
    gradients: Tensor,
    {
      steps,
      averages: [mean = zeros(parameters.shape), square = zeros(parameters.shape)],
    }: History,
    options: Required<AdamOptions>,
  ): Moved {
    const {
      lr,
      betas: [beta1, beta2],
      eps,
      weightDecay,
    } = options;
    const [from, along] =
      weightDecay === 0 ? [parameters, gradients] : this.decayed(parameters, gradients, options);
    const [moved, ...averages] = adamStep(from, along, mean, square, {
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

function checkBetas(name: string, betas: unknown): void {
  if (!Array.isArray(betas)) {
    refuse(
      `'${pythonType(betas)}' object is not subscriptable`,
      `${pair(name)}, but got ${inWords(betas)}.`,
    );
  }
  if (betas.length < 2) {
    refuse('list index out of range', `${pair(name)}, but got [${betas.join(', ')}].`);
  }
  (betas as unknown[]).slice(0, 2).forEach((beta, i) => {
    if (typeof beta !== 'number') checkLeast(name, '', `betas[${i}]`, beta as number);
    if ((beta as number) >= 0 && (beta as number) < 1) return;
    refuse(
      `Invalid beta parameter at index ${i}: ${String(beta)}`,
      `optim.${name} keeps this part of an average at each step: at least 0, and less than 1.`,
    );
  });
}

const pair = (name: string) =>
  `optim.${name} takes two betas, one for the average of the gradient and one for that of its square, such as [0.9, 0.999]`;
