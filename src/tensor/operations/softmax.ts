/** The softmax over a dimension, and its logarithm. */
import { snakeCase } from '../../shape/python-words';
import { requireKernel } from '../dtype';
import { tf } from '../tf';
import type { Storage } from '../storage';
import { compute, type Result } from './compute';
import { normalizeDims } from './reduce';

/** exp(x) / Σ exp(x) along a dimension. */
export function softmax(x: Storage, dim: number): Result {
  const axes = normalizeDims(dim, x.shape.length);
  requireFloats('softmax', x, axes[0] ?? 0);
  const value = compute('rowMajor', [x], (v) => {
    const e = tf().exp(tf().sub(v, tf().max(v, axes, true)));
    return tf().div(e, tf().sum(e, axes, true));
  });
  return {
    value,
    backward: [
      (gradient) =>
        compute('rowMajor', [gradient, value], (g, y) =>
          tf().mul(y, tf().sub(g, tf().sum(tf().mul(g, y), axes, true))),
        ),
    ],
  };
}

/** log(softmax(x)), computed without the detour that loses small numbers. */
export function logSoftmax(x: Storage, dim: number): Result {
  const axes = normalizeDims(dim, x.shape.length);
  requireFloats('logSoftmax', x, axes[0] ?? 0);
  const value = compute('rowMajor', [x], (v) => {
    const shifted = tf().sub(v, tf().max(v, axes, true));
    return tf().sub(shifted, tf().log(tf().sum(tf().exp(shifted), axes, true)));
  });
  return {
    value,
    backward: [
      (gradient) =>
        compute('rowMajor', [gradient, value], (g, y) =>
          tf().sub(g, tf().mul(tf().exp(y), tf().sum(g, axes, true))),
        ),
    ],
  };
}

/** torch has a kernel of its own for the last dimension. */
function requireFloats(call: string, x: Storage, axis: number): void {
  const lastdim = axis >= x.shape.length - 1 ? '_lastdim' : '';
  requireKernel(call, `${snakeCase(call)}${lastdim}_kernel_impl`, x.dtype);
}
