/** Element-by-element arithmetic with PyTorch's broadcasting, and its derivatives. */
import { sameShape } from '../../shape/elements';
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { promote, typeOfNumber, unsuited } from '../dtype';
import { tf } from '../tf';
import type { Storage } from '../storage';
import { cast } from './cast';
import { compute, elementwise, type Result } from './compute';
import { inShape, reshaped } from './in-shape';
import { requireBroadcastable } from './broadcastable';
import { eachWhole } from './whole';
import { sumOver } from './sum-over';

type Binary = (a: Storage, b: Storage) => Result;
export type Unary = (x: Storage) => Result;
type Kernel = (a: tfjs.Tensor, b: tfjs.Tensor) => tfjs.Tensor;
type Partial = (gradient: tfjs.Tensor, a: tfjs.Tensor, b: tfjs.Tensor) => tfjs.Tensor;

/** Whole numbers have no gradient. */
export const withoutGradient = (value: Storage): Result => ({ value, backward: [] });

/** A function of two inputs: on whole numbers, its kernel, and the two partial derivatives times the gradient. */
function binary(
  whole: { name: string; compute: (a: number, b: number) => number } | undefined,
  kernel: Kernel,
  byA: Partial,
  byB: Partial,
): Binary {
  return (a, b) => {
    requireBroadcastable(a.shape, b.shape);
    const dtype = promote(a.dtype, b.dtype);
    if (whole && dtype !== 'float32') {
      return withoutGradient(eachWhole(whole.name, dtype, [a, b], whole.compute));
    }
    const aligned = alignRanks(cast(a, 'float32'), cast(b, 'float32'));
    return {
      value: elementwise(aligned, kernel),
      backward: [
        (gradient) => sumTo(a.shape, elementwise([gradient, ...aligned], byA)),
        (gradient) => sumTo(b.shape, elementwise([gradient, ...aligned], byB)),
      ],
    };
  };
}

/** A function of one input, from its kernel and its derivative in terms of input and output: of float32. */
export function unary(
  kernel: (x: tfjs.Tensor) => tfjs.Tensor,
  derivative: (gradient: tfjs.Tensor, x: tfjs.Tensor, y: tfjs.Tensor) => tfjs.Tensor,
): Unary {
  return (given) => {
    const x = cast(given, 'float32');
    const y = elementwise([x], kernel);
    return { value: y, backward: [(gradient) => elementwise([gradient, x, y], derivative)] };
  };
}

/** A function that makes whole numbers of whole numbers; what torch says to true and false. */
export function alsoOfWhole(
  name: string,
  torchMessage: string,
  compute: (x: number) => number,
  ofFloats: Unary,
): Unary {
  return (x) => {
    if (x.dtype === 'bool') throw unsuited(torchMessage, name, 'bool', 'x.long() or x.float()');
    return x.dtype === 'int64'
      ? withoutGradient(eachWhole(name, 'int64', [x], compute))
      : ofFloats(x);
  };
}

export const add = binary(
  { name: 'add', compute: (a, b) => a + b },
  (a, b) => tf().add(a, b),
  (g) => g,
  (g) => g,
);

const subtract = binary(
  { name: 'sub', compute: (a, b) => a - b },
  (a, b) => tf().sub(a, b),
  (g) => g,
  (g) => tf().neg(g),
);

export function sub(a: Storage, b: Storage): Result {
  if (a.dtype !== 'bool' && b.dtype !== 'bool') return subtract(a, b);
  throw unsuited(
    a.dtype === b.dtype
      ? 'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
      : 'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    'sub',
    'bool',
    'x.long() or x.float()',
  );
}

export const mul = binary(
  { name: 'mul', compute: (a, b) => a * b },
  (a, b) => tf().mul(a, b),
  (g, _a, b) => tf().mul(g, b),
  (g, a) => tf().mul(g, a),
);

export const div = binary(
  undefined, // PyTorch divides integers as real numbers.
  (a, b) => tf().div(a, b),
  (g, _a, b) => tf().div(g, b),
  (g, a, b) => tf().neg(tf().div(tf().mul(g, a), tf().square(b))),
);

/** Of each pair whether it compares so: true or false. */
function comparison(kernel: Kernel): Binary {
  return (a, b) => {
    requireBroadcastable(a.shape, b.shape);
    // TensorFlow does not know which of true and false is larger.
    const dtype = promote(a.dtype, b.dtype, 'int64');
    return withoutGradient(elementwise(alignRanks(cast(a, dtype), cast(b, dtype)), kernel));
  };
}

export const eq = comparison((a, b) => tf().equal(a, b));
export const ne = comparison((a, b) => tf().notEqual(a, b));
export const lt = comparison((a, b) => tf().less(a, b));
export const le = comparison((a, b) => tf().lessEqual(a, b));
export const gt = comparison((a, b) => tf().greater(a, b));
export const ge = comparison((a, b) => tf().greaterEqual(a, b));

export const neg = alsoOfWhole(
  'neg',
  'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
  (x) => -x,
  unary(
    (x) => tf().neg(x),
    (g) => tf().neg(g),
  ),
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

export const abs = alsoOfWhole(
  'abs',
  `"abs_cpu" not implemented for 'Bool'`,
  Math.abs,
  unary(
    (x) => tf().abs(x),
    (g, x) => tf().mul(g, tf().sign(x)),
  ),
);

/** x to the power of a number. */
export function pow(given: Storage, exponent: number): Result {
  if (promote(given.dtype, typeOfNumber(exponent)) === 'int64') return wholePower(given, exponent);
  const x = cast(given, 'float32');
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

function wholePower(x: Storage, exponent: number): Result {
  if (exponent >= 0) return withoutGradient(eachWhole('pow', 'int64', [x], (n) => n ** exponent));
  throw unsuited('Integers to negative integer powers are not allowed.', 'pow', x.dtype);
}

/** Sums a gradient over the dimensions along which its input was stretched. */
export function sumTo(shape: readonly number[], gradient: Storage): Storage {
  if (sameShape(shape, gradient.shape)) return gradient;
  const extra = gradient.shape.length - shape.length;
  const stretched = gradient.shape.flatMap((size, axis) =>
    axis < extra || (shape[axis - extra] === 1 && size !== 1) ? [axis] : [],
  );
  return compute('rowMajor', [gradient], (g) => inShape(sumOver(g, stretched, true), shape));
}

/** Puts dimensions of 1 before the shorter shape, so that both can be in the same layout. */
function alignRanks(a: Storage, b: Storage): [Storage, Storage] {
  const rank = Math.max(a.shape.length, b.shape.length);
  const widen = (x: Storage) =>
    x.shape.length === rank || x.shape.length === 0
      ? x
      : reshaped(x, [...Array<number>(rank - x.shape.length).fill(1), ...x.shape]);
  return [widen(a), widen(b)];
}
