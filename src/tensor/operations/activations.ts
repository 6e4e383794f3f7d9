/** Activation functions, element by element, and their derivatives. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { requireKernel } from '../dtype';
import { kernels } from '../kernels';
import type { Storage } from '../storage';
import { tf } from '../tf';
import { alsoOfWhole, unary } from './arithmetic';
import { elementwise, type Result } from './compute';

type Values = tfjs.Tensor;

export const sigmoid = unary(
  (x) => tf().sigmoid(x),
  (g, _x, y) => tf().mul(g, tf().mul(y, tf().sub(1, y))),
);

export const tanh = unary(
  (x) => tf().tanh(x),
  (g, _x, y) => tf().mul(g, tf().sub(1, tf().square(y))),
);

/** max(x, 0). The gradient depends only on the output, so the input need not be kept. */
export const relu = alsoOfWhole(
  'relu',
  'Boolean inputs not supported for relu',
  (x) => Math.max(x, 0),
  (x) => {
    const value = elementwise([x], (v) => kernels().relu(v));
    return {
      value,
      backward: [
        (gradient) => elementwise([gradient, value], (g, y) => kernels().reluGradient(g, y)),
      ],
    };
  },
);

/** Activations that are not tensor methods. Like torch's, they select with `where`, because 0 · ∞ is NaN. */
export const activations = {
  relu6: alsoOfWhole(
    'relu6',
    'Bool inputs not supported for hardtanh',
    (x) => Math.min(Math.max(x, 0), 6),
    unary(
      // A minimum could lose NaN, and a single number would make an element where there is none.
      (x) => tf().where(tf().greater(x, 6), tf().fill(x.shape, 6), kernels().relu(x)),
      (g, x) => {
        const isBetween = tf().logicalAnd(tf().greater(x, 0), tf().less(x, 6));
        return tf().where(isBetween, g, tf().zerosLike(g));
      },
    ),
  ),
  leakyRelu: ofFloats(
    ['leakyRelu', 'leaky_relu_cpu'],
    (x, slope) => tf().where(tf().greater(x, 0), x, tf().mul(x, slope)),
    (g, x, slope) => tf().where(tf().greater(x, 0), g, tf().mul(g, slope)),
  ),
  elu: ofFloats(
    ['elu', 'elu_cpu'],
    (x, alpha) => tf().where(tf().greater(x, 0), x, tf().mul(tf().expm1(x), alpha)),
    (g, x, alpha) => tf().where(tf().greater(x, 0), g, tf().mul(g, tf().mul(tf().exp(x), alpha))),
  ),
  silu: ofFloats(
    ['silu', 'silu_cpu'],
    (x) => tf().mul(x, tf().sigmoid(x)),
    (g, x) => {
      const s = tf().sigmoid(x);
      return tf().mul(g, tf().mul(s, tf().add(1, tf().mul(x, tf().sub(1, s)))));
    },
  ),
  gelu: ofFloats(
    ['gelu', 'GeluKernelImpl'],
    (x) => tf().mul(x, normalBelow(x)),
    (g, x) => {
      const bell = tf().exp(tf().mul(tf().square(x), -0.5));
      const density = tf().mul(bell, 1 / Math.sqrt(2 * Math.PI));
      return tf().mul(g, tf().add(normalBelow(x), tf().mul(x, density)));
    },
  ),
  geluByTanh: ofFloats(
    ['gelu', 'GeluKernelImpl'],
    (x) => tf().mul(tf().mul(x, 0.5), tf().add(1, tf().tanh(nearlyErf(x)))),
    (g, x) => {
      const t = tf().tanh(nearlyErf(x));
      const inner = tf().mul(tf().add(tf().mul(tf().square(x), 3 * CUBE), 1), ROOT);
      const slope = tf().mul(tf().mul(x, inner), tf().sub(1, tf().square(t)));
      return tf().mul(g, tf().mul(tf().add(tf().add(1, t), slope), 0.5));
    },
  ),
  /** log(sigmoid(x)), without an exponential that could overflow. */
  logSigmoid: ofFloats(
    ['binaryCrossEntropyWithLogits', 'log_sigmoid_cpu'],
    (x) => tf().sub(tf().minimum(x, 0), tf().log1p(tf().exp(tf().neg(tf().abs(x))))),
    (g, x) => tf().mul(g, tf().sigmoid(tf().neg(x))),
  ),
};

/**
 * An activation that only takes float32.
 *
 * @param names the names of the function and of torch's kernel
 * @param derivative the derivative times the gradient; `setting` is the slope or a similar number
 */
function ofFloats(
  [name, kernel]: readonly [string, string],
  value: (x: Values, setting: number) => Values,
  derivative: (gradient: Values, x: Values, setting: number) => Values,
): (x: Storage, setting?: number) => Result {
  return (x, setting = 1) => {
    requireKernel(name, kernel, x.dtype);
    return unary(
      (v) => value(v, setting),
      (g, v) => derivative(g, v, setting),
    )(x);
  };
}

/** Φ(x), the standard normal distribution function. */
function normalBelow(x: Values): Values {
  return tf().mul(tf().add(tf().erf(tf().mul(x, Math.SQRT1_2)), 1), 0.5);
}

const ROOT = Math.sqrt(2 / Math.PI);
const CUBE = 0.044715;

/** The value whose tanh approximates erf(x / √2). */
function nearlyErf(x: Values): Values {
  return tf().mul(tf().add(x, tf().mul(tf().mul(tf().square(x), x), CUBE)), ROOT);
}
