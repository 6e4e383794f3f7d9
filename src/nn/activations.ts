/** Activation functions as layers: they keep the shape, whatever it is, and have no parameters. */
import { takes } from '../shape/takes';
import { requireTensor, type Tensor } from '../tensor';
import * as F from './functional/activations';
import { Layer } from './layer';
import { python } from './repr';
import type { SameRule } from './type-rules';
import { layerTakes } from './layer-takes';

const inplace = { 'inplace?': 'boolean' } as const;
const check = {
  LeakyReLU: takes('new nn.LeakyReLU', F.settings.leakyRelu),
  ELU: takes('new nn.ELU', F.settings.elu),
  ReLU6: takes('new nn.ReLU6', inplace),
  SiLU: takes('new nn.SiLU', inplace),
  GELU: takes('new nn.GELU', {}, F.settings.gelu),
  Sigmoid: takes('new nn.Sigmoid', {}),
  Tanh: takes('new nn.Tanh', {}),
};

/** The settings as PyTorch prints them: without `inplace`, unless it is set. */
const printed = (inplace: boolean, ...settings: string[]) =>
  [...settings, ...(inplace ? ['inplace=True'] : [])].join(', ');

/**
 * max(x, 0), element by element: keeps positive numbers and sets the others to 0. Any shape, no parameters.
 *
 * @param inplace in PyTorch, overwrites the input to save memory; here it only affects how the layer is
 *   printed (false)
 * @throws if `inplace` is not a boolean, or the elements are bool
 * @example
 * new nn.ReLU()(tensor([-1, 2])).toArray() // [0, 2]
 * String(new nn.ReLU(true)) // ReLU(inplace=True)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html
 */
export class ReLU extends Layer<SameRule> {
  constructor(readonly inplace = false) {
    super();
    layerTakes.ReLU(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return F.relu(x);
  }

  override extraRepr(): string {
    return printed(this.inplace);
  }
}

/**
 * x if x > 0, else negativeSlope · x, so that no gradient is 0; element by element. Any shape, no parameters.
 *
 * @param negativeSlope the factor for negative numbers (0.01)
 * @param inplace as for `nn.ReLU`, only printed (false)
 * @throws if the elements are not float32, or an argument has another type
 * @example
 * new nn.LeakyReLU(0.25)(tensor([-4, 2])).toArray() // [-1, 2]
 * String(new nn.LeakyReLU(0.2)) // LeakyReLU(negative_slope=0.2)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html
 */
export class LeakyReLU extends Layer<SameRule> {
  constructor(
    readonly negativeSlope = 0.01,
    readonly inplace = false,
  ) {
    super();
    check.LeakyReLU(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return F.leakyRelu(x, this.negativeSlope);
  }

  override extraRepr(): string {
    return printed(this.inplace, `negative_slope=${python(this.negativeSlope)}`);
  }
}

/**
 * x if x > 0, else alpha · (exp(x) − 1), which never falls below −alpha; element by element. Any shape, no
 * parameters.
 *
 * @param alpha minus the lower limit (1)
 * @param inplace as for `nn.ReLU`, only printed (false)
 * @throws if the elements are not float32, or an argument has another type
 * @example
 * new nn.ELU()(tensor([-Infinity, 2])).toArray() // [-1, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html
 * @see Clevert, Unterthiner and Hochreiter, "Fast and Accurate Deep Network Learning by Exponential Linear Units", 2015
 */
export class ELU extends Layer<SameRule> {
  constructor(
    readonly alpha = 1,
    readonly inplace = false,
  ) {
    super();
    check.ELU(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return F.elu(x, this.alpha);
  }

  override extraRepr(): string {
    // PyTorch's default is written 1.0.
    return printed(this.inplace, `alpha=${this.alpha === 1 ? '1.0' : python(this.alpha)}`);
  }
}

/**
 * min(max(x, 0), 6), element by element. Any shape, no parameters.
 *
 * @param inplace as for `nn.ReLU`, only printed (false)
 * @throws if `inplace` is not a boolean, or the elements are bool
 * @example
 * new nn.ReLU6()(tensor([-1, 2, 8])).toArray() // [0, 2, 6]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html
 */
export class ReLU6 extends Layer<SameRule> {
  constructor(readonly inplace = false) {
    super();
    check.ReLU6(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return F.relu6(x);
  }

  override extraRepr(): string {
    return printed(this.inplace);
  }
}

/**
 * x / (1 + exp(−x)), element by element; also called swish. Any shape, no parameters.
 *
 * @param inplace as for `nn.ReLU`, only printed (false)
 * @throws if `inplace` is not a boolean, or the elements are not float32
 * @example
 * new nn.SiLU()(tensor([0, 100])).toArray() // [0, 100]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html
 */
export class SiLU extends Layer<SameRule> {
  constructor(readonly inplace = false) {
    super();
    check.SiLU(arguments);
  }

  protected compute(x: Tensor): Tensor {
    return F.silu(x);
  }

  override extraRepr(): string {
    return printed(this.inplace);
  }
}

/**
 * x · Φ(x), where Φ is the standard normal distribution function; element by element. Any shape, no parameters.
 *
 * @param options `approximate`: 'none' is exact, 'tanh' is within 0.0005 ('none')
 * @throws if the elements are not float32, or `approximate` has another value
 * @example
 * new nn.GELU()(tensor([0, 100])).toArray() // [0, 100]
 * String(new nn.GELU({ approximate: 'tanh' })) // GELU(approximate='tanh')
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html
 * @see Hendrycks and Gimpel, "Gaussian Error Linear Units (GELUs)", 2016
 */
export class GELU extends Layer<SameRule> {
  readonly approximate: 'none' | 'tanh';

  constructor(options: F.GeluOptions = {}) {
    super();
    check.GELU(arguments);
    this.approximate = options.approximate ?? 'none';
  }

  protected compute(x: Tensor): Tensor {
    return F.gelu(x, { approximate: this.approximate });
  }

  override extraRepr(): string {
    return `approximate='${this.approximate}'`;
  }
}

/**
 * 1 / (1 + exp(−x)), between 0 and 1; element by element. Any shape, no parameters. A model trained with
 * `nn.BCEWithLogitsLoss` must not end with it: the loss applies it.
 *
 * @throws if the constructor gets an argument, or the input is not a tensor
 * @example
 * new nn.Sigmoid()(tensor([0, 100])).toArray() // [0.5, 1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html
 */
export class Sigmoid extends Layer<SameRule> {
  constructor() {
    super();
    check.Sigmoid(arguments);
  }

  protected compute(x: Tensor): Tensor {
    requireTensor('nn.Sigmoid', 'input', x);
    return x.sigmoid();
  }
}

/**
 * The hyperbolic tangent, between −1 and 1; element by element. Any shape, no parameters.
 *
 * @throws if the constructor gets an argument, or the input is not a tensor
 * @example
 * new nn.Tanh()(tensor([0, 100])).toArray() // [0, 1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html
 */
export class Tanh extends Layer<SameRule> {
  constructor() {
    super();
    check.Tanh(arguments);
  }

  protected compute(x: Tensor): Tensor {
    requireTensor('nn.Tanh', 'input', x);
    return x.tanh();
  }
}
