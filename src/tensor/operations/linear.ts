/** A linear layer on values. */
import { tf } from '../tf';
import { elementCount } from '../../shape/elements';
import type { Storage } from '../storage';
import { add, withoutGradient } from './arithmetic';
import { permute } from './arrange';
import { compute, type Result } from './compute';
import { inShape } from './in-shape';
import { matmul } from './matmul';
import { requireLinearTypes } from './same-types';

/** x·Wᵀ + b over the last dimension, with the weights as PyTorch keeps them: (out, in). */
export function linear(x: Storage, weight: Storage, bias: Storage | undefined): Result {
  requireLinearTypes(x.dtype, weight.dtype, bias?.dtype);
  const [outFeatures, inFeatures] = weight.shape as [number, number];
  if (x.dtype !== 'float32') {
    const product = matmul(x, permute(weight, [1, 0]).value).value;
    return bias ? add(product, bias) : withoutGradient(product);
  }
  const rows = elementCount(x.shape.slice(0, -1));
  const flat = [rows, inFeatures];
  const shape = [...x.shape.slice(0, -1), outFeatures];
  const value = compute('rowMajor', bias ? [x, weight, bias] : [x, weight], (v, w, b) => {
    const product = tf().matMul(inShape(v, flat), w, false, true);
    return inShape(b ? tf().add(product, b) : product, shape);
  });
  return {
    value,
    backward: [
      (gradient) =>
        compute('rowMajor', [gradient, weight], (g, w) =>
          inShape(tf().matMul(inShape(g, [rows, outFeatures]), w), x.shape),
        ),
      (gradient) =>
        compute('rowMajor', [gradient, x], (g, v) =>
          tf().matMul(inShape(g, [rows, outFeatures]), inShape(v, flat), true, false),
        ),
      (gradient) =>
        compute('rowMajor', [gradient], (g) => tf().sum(inShape(g, [rows, outFeatures]), 0)),
    ],
  };
}
