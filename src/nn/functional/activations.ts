/** Activation functions: they map each element and keep the shape. */
import { UsageError } from '../../shape';
import { inWords, pythonType } from '../../shape/python-words';
import { number } from '../../shape/require-arguments';
import { takes, type Check, type Kinds } from '../../shape/takes';
import { activate, requireTensor, type Shape, type Tensor } from '../../tensor';

/** The arguments of the layers, which in F follow the input, in PyTorch's order. Nothing is computed in place. */
export const settings = {
  leakyRelu: {
    'negativeSlope?': ofFunction('leakyRelu', number(2, 'F.leakyRelu(x, 0.2)')),
    'inplace?': 'boolean',
  },
  elu: { 'alpha?': ofFunction('elu', number(2, 'F.elu(x, 0.5)')), 'inplace?': 'boolean' },
  gelu: { approximate: requireApproximation },
} satisfies Record<string, Kinds>;

const input = { input: requireTensor };
const inplace = { ...input, 'inplace?': 'boolean' } as const;
const check = {
  relu: takes('F.relu', inplace),
  leakyRelu: takes('F.leakyRelu', { ...input, ...settings.leakyRelu }),
  elu: takes('F.elu', { ...input, ...settings.elu }),
  relu6: takes('F.relu6', inplace),
  silu: takes('F.silu', inplace),
  gelu: takes('F.gelu', input, settings.gelu),
  sigmoid: takes('F.sigmoid', input),
  tanh: takes('F.tanh', input),
};

/**
 * max(x, 0), element by element, in the same shape.
 *
 * @throws if x is not a tensor
 * @example
 * F.relu(tensor([-1, 2])).toArray() // [0, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu.html
 */
export function relu<S extends Shape>(x: Tensor<S>): Tensor<S> {
  check.relu(arguments);
  return x.relu();
}

/**
 * x if x > 0, else negativeSlope · x, so that no gradient is 0: element by element, in the same shape.
 *
 * @param negativeSlope the factor for negative numbers (0.01)
 * @throws if x is not a float32 tensor
 * @example
 * F.leakyRelu(tensor([-4, 2]), 0.25).toArray() // [-1, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html
 */
export function leakyRelu<S extends Shape>(x: Tensor<S>, negativeSlope = 0.01): Tensor<S> {
  check.leakyRelu(arguments);
  return activate(x, 'leakyRelu', negativeSlope);
}

/**
 * x if x > 0, else alpha · (exp(x) − 1), which never falls below −alpha: element by element, in the same shape.
 *
 * @param alpha minus the lower limit (1)
 * @throws if x is not a float32 tensor
 * @example
 * F.elu(tensor([-Infinity, 2])).toArray() // [-1, 2]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.elu.html
 */
export function elu<S extends Shape>(x: Tensor<S>, alpha = 1): Tensor<S> {
  check.elu(arguments);
  return activate(x, 'elu', alpha);
}

/**
 * min(max(x, 0), 6), element by element, in the same shape.
 *
 * @throws if x is not a tensor, or its elements are bool
 * @example
 * F.relu6(tensor([-1, 2, 8])).toArray() // [0, 2, 6]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html
 */
export function relu6<S extends Shape>(x: Tensor<S>): Tensor<S> {
  check.relu6(arguments);
  return activate(x, 'relu6');
}

/**
 * x / (1 + exp(−x)), also called swish: element by element, in the same shape.
 *
 * @throws if x is not a float32 tensor
 * @example
 * F.silu(tensor([0, 100])).toArray() // [0, 100]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.silu.html
 */
export function silu<S extends Shape>(x: Tensor<S>): Tensor<S> {
  check.silu(arguments);
  return activate(x, 'silu');
}

/** How GELU is computed: 'none' is exact, 'tanh' approximates it. */
export interface GeluOptions {
  approximate?: 'none' | 'tanh';
}

/**
 * x · Φ(x), where Φ is the standard normal distribution function: element by element, in the same shape.
 *
 * @param options `approximate`: 'none' is exact, 'tanh' is within 0.0005 ('none')
 * @throws if x is not a float32 tensor, or `approximate` has another value
 * @example
 * F.gelu(tensor([0, 100])).toArray() // [0, 100]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gelu.html
 */
export function gelu<S extends Shape>(x: Tensor<S>, options: GeluOptions = {}): Tensor<S> {
  check.gelu(arguments);
  return activate(x, options.approximate === 'tanh' ? 'geluByTanh' : 'gelu');
}

/**
 * 1 / (1 + exp(−x)), between 0 and 1: element by element, in the same shape.
 *
 * @throws if x is not a tensor
 * @example
 * F.sigmoid(tensor([0, 100])).toArray() // [0.5, 1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html
 */
export function sigmoid<S extends Shape>(x: Tensor<S>): Tensor<S> {
  check.sigmoid(arguments);
  return x.sigmoid();
}

/**
 * The hyperbolic tangent, between −1 and 1: element by element, in the same shape.
 *
 * @throws if x is not a tensor
 * @example
 * F.tanh(tensor([0, 100])).toArray() // [0, 1]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html
 */
export function tanh<S extends Shape>(x: Tensor<S>): Tensor<S> {
  check.tanh(arguments);
  return x.tanh();
}

/** Gives a layer the function's errors, as in torch. */
function ofFunction(call: string, check: Check): Check {
  return (_, name, value) => check(call, name, value);
}

function requireApproximation(_: string, name: string, value: unknown): void {
  if (value === 'none' || value === 'tanh') return;
  throw new UsageError(
    typeof value === 'string'
      ? 'approximate argument must be either none or tanh.'
      : `gelu(): argument '${name}' must be str, not ${pythonType(value)}`,
    `gelu takes 'none' (exact) or 'tanh' (an approximation) as ${name}, but got ${inWords(value)}.`,
  );
}
