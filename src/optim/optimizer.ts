import { explainMissingNames } from '../shape/missing-names';
import { noGrad, type Tensor } from '../tensor';
import { checkParameters } from './check-parameters';
import { formatOptimizer } from './repr';
import { regrouped, type History, type Moved, type Together } from './together';

/** The tensors of an optimiser, with the options that apply to them. */
export type Group<Options> = Options & { readonly params: readonly Tensor[] };

/**
 * What all optimisers have in common. In training, three calls belong together: `zeroGrad()` forgets the
 * gradients of the step before, `backward()` works out those of this loss, and `step()` moves each parameter
 * a little against its gradient.
 *
 * @throws if there are no parameters
 * @example
 * const net = new nn.Linear(2, 1);
 * const optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });
 * for (const x of [randn([8, 2]), randn([8, 2])]) {
 *   const loss = net(x).mul(net(x)).mean();
 *   optimizer.zeroGrad();
 *   loss.backward();
 *   optimizer.step();
 * }
 * @see https://docs.pytorch.org/docs/stable/optim.html
 */
export abstract class Optimizer<Options extends object> {
  /** One group; its options may be changed between steps: `optimizer.paramGroups[0].lr = 0.01`. */
  readonly paramGroups: readonly [Group<Options>];
  /** How many steps it has made. */
  stepCount = 0;
  #together: readonly Together[] = [];

  constructor(params: Iterable<Tensor>, options: Options) {
    const kind = new.target.name;
    this.paramGroups = [{ params: checkParameters(kind, params), ...options }];
  }

  /**
   * Moves each parameter that has a gradient. The tensors stay the same; only their values change.
   *
   * @throws if a gradient that was set by hand has another shape than its parameter
   */
  step(): void {
    noGrad(() => {
      for (const group of this.paramGroups) {
        const moving = new Set(group.params.filter(({ grad }) => grad));
        this.#together = regrouped(this.#together, moving);
        for (const together of this.#together) {
          if (!moving.has(together.parameters[0]!)) continue;
          together.step((...all) => this.moved(...all, group));
        }
      }
    });
    this.stepCount++;
  }

  /** Forgets the gradients: `backward()` adds to what is there. */
  zeroGrad(): void {
    for (const { params } of this.paramGroups) {
      for (const parameter of params) parameter.grad = null;
    }
  }

  /** The values of parameters after a step, from vectors of all their values and gradients. */
  protected abstract moved(
    parameters: Tensor,
    gradients: Tensor,
    history: History,
    options: Options,
  ): Moved;

  /** What PyTorch prints besides the options; see its documentation for what they do. */
  protected abstract torchOptions(): Readonly<Record<string, unknown>>;

  /** PyTorch's repr. */
  toString(): string {
    const groups = this.paramGroups.map(({ params: _, ...options }) => ({
      ...this.torchOptions(),
      ...options,
    }));
    return formatOptimizer(this.constructor.name, groups);
  }

  /** What a cell shows when an optimiser is its last expression. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

explainMissingNames('Optimizer', Optimizer.prototype, ['paramGroups', 'stepCount']);
