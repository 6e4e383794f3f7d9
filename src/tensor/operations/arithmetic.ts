/** Element-by-element arithmetic with PyTorch's broadcasting, and its derivatives. */
import { sameShape } from '../../shape/elements';
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../tf';
import { UsageError } from '../../shape/usage-error';
import type { Storage } from '../storage';
import { compute, elementwise, type Result } from './compute';

type Binary = (a: Storage, b: Storage) => Result;
type Unary = (x: Storage) => Result;
type Partial = (gradient: tfjs.Tensor, a: tfjs.Tensor, b: tfjs.Tensor) => tfjs.Tensor;

/** A function of two inputs from its kernel and the two partial derivatives times the gradient. */
function binary(
  kernel: (a: tfjs.Tensor, b: tfjs.Tensor) => tfjs.Tensor,
  byA: Partial,
  byB: Partial,
): Binary {
  return (a, b) => {
    requireBroadcastable(a.shape, b.shape);
    const aligned = alignRanks(a, b);
    return {
      value: elementwise(aligned, kernel),
      backward: [
        (gradient) => sumTo(a.shape, elementwise([gradient, ...aligned], byA)),
        (gradient) => sumTo(b.shape, elementwise([gradient, ...aligned], byB)),
      ],
    };
  };
}

/** A function of one input, from its kernel and its derivative in terms of input and output. */
function unary(
  kernel: (x: tfjs.Tensor) => tfjs.Tensor,
  derivative: (gradient: tfjs.Tensor, x: tfjs.Tensor, y: tfjs.Tensor) => tfjs.Tensor,
): Unary {
  return (x) => {
    const y = elementwise([x], kernel);
    return { value: y, backward: [(gradient) => elementwise([gradient, x, y], derivative)] };
  };
}

export const add = binary(
  (a, b) => tf().add(a, b),
  (g) => g,
  (g) => g,
);

export const sub = binary(
  (a, b) => tf().sub(a, b),
  (g) => g,
  (g) => tf().neg(g),
);

export const mul = binary(
  (a, b) => tf().mul(a, b),
  (g, _a, b) => tf().mul(g, b),
  (g, a) => tf().mul(g, a),
);

export const div = binary(
  // PyTorch divides integers as real numbers.
  (a, b) => tf().div(tf().cast(a, 'float32'), b),
  (g, _a, b) => tf().div(g, b),
  (g, a, b) => tf().neg(tf().div(tf().mul(g, a), tf().square(b))),
);

export const neg = unary(
  (x) => tf().neg(x),
  (g) => tf().neg(g),
);

export const exp = unary(
  (x) => tf().exp(x),
  (g, _x, y) => tf().mul(g, y),
);

export const log = unary(
  (x) => tf().log(x),
  (g, x) => tf().div(g, x),
);

export const sqrt = unary(
  (x) => tf().sqrt(x),
  (g, _x, y) => tf().div(g, tf().mul(y, 2)),
);

export const abs = unary(
  (x) => tf().abs(x),
  (g, x) => tf().mul(g, tf().sign(x)),
);

export const sigmoid = unary(
  (x) => tf().sigmoid(x),
  (g, _x, y) => tf().mul(g, tf().mul(y, tf().sub(1, y))),
);

export const tanh = unary(
  (x) => tf().tanh(x),
  (g, _x, y) => tf().mul(g, tf().sub(1, tf().square(y))),
);

/** max(x, 0). The gradient is decided by the output alone, so the input need not be kept. */
export function relu(x: Storage): Result {
  const value = elementwise([x], (v) => tf().relu(v));
  return {
    value,
    backward: [
      (gradient) =>
        elementwise([gradient, value], (g, y) =>
          tf().mul(g, tf().cast(tf().greater(y, 0), 'float32')),
        ),
    ],
  };
}

/** x to the power of a number. */
export function pow(x: Storage, exponent: number): Result {
  return {
    value: elementwise([x], (v) => tf().pow(v, exponent)),
    backward: [
      (gradient) =>
        elementwise([gradient, x], (g, v) =>
          tf().mul(g, tf().mul(tf().pow(v, exponent - 1), exponent)),
        ),
    ],
  };
}

/** Sums a gradient over the dimensions along which its input was stretched. */
export function sumTo(shape: readonly number[], gradient: Storage): Storage {
  if (sameShape(shape, gradient.shape)) return gradient;
  const extra = gradient.shape.length - shape.length;
  const stretched = gradient.shape.flatMap((size, axis) =>
    axis < extra || (shape[axis - extra] === 1 && size !== 1) ? [axis] : [],
  );
  return compute('rowMajor', [gradient], (g) =>
    tf().reshape(tf().sum(g, stretched, true), [...shape]),
  );
}

/** Puts dimensions of 1 before the shorter shape, so that both can be in the same layout. */
function alignRanks(a: Storage, b: Storage): [Storage, Storage] {
  const rank = Math.max(a.shape.length, b.shape.length);
  const widen = (x: Storage) =>
    x.shape.length === rank || x.shape.length === 0
      ? x
      : compute('rowMajor', [x], (v) =>
          tf().reshape(v, [...Array<number>(rank - v.rank).fill(1), ...v.shape]),
        );
  return [widen(a), widen(b)];
}

/** Throws unless two shapes can be stretched to a common one. */
export function requireBroadcastable(a: readonly number[], b: readonly number[]): void {
  const rank = Math.max(a.length, b.length);
  for (let axis = rank - 1; axis >= 0; axis--) {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA === sizeB || sizeA === 1 || sizeB === 1) continue;
    throw new UsageError(
      `The size of tensor a (${sizeA}) must match the size of tensor b (${sizeB}) at non-singleton dimension ${axis}`,
      `The shapes [${a.join(', ')}] and [${b.join(', ')}] are matched from the last side backwards; ` +
        'two sides fit if they are equal or one of them is 1. Reshape one of the tensors so that they do.',
    );
  }
}
