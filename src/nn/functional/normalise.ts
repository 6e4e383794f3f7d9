/** The steps that all normalisations share: to mean 0 and variance 1, then a scale and a shift. */
import { requireKernel, unsuited, type Tensor } from '../../tensor';

/** Both broadcast with the tensor that they describe. */
export interface Statistics {
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/** Mean and variance over some dimensions, which are kept with size 1; the variance is biased: it divides by n. */
export function statisticsOf(x: Tensor, dims: readonly number[]): Statistics {
  const mean = x.mean(dims, true);
  const centred = x.sub(mean);
  return { mean, variance: centred.mul(centred).mean(dims, true) };
}

/** (x − mean) / √(variance + eps) */
export function normalise(x: Tensor, { mean, variance }: Statistics, eps: number): Tensor {
  return x.sub(mean).div(variance.add(eps).sqrt());
}

/** x · weight + bias, where either may be null. */
export function scaleAndShift(x: Tensor, weight: Tensor | null, bias: Tensor | null): Tensor {
  const scaled = weight ? x.mul(weight) : x;
  return bias ? scaled.add(bias) : scaled;
}

/** Throws torch's errors unless x is float32: mixed types with weights, a missing kernel without. */
export function requireFloats(
  call: string,
  kernel: string,
  x: Tensor,
  ...weights: (Tensor | null)[]
): void {
  if (x.dtype !== 'float32' && weights.some((weight) => weight)) {
    throw unsuited('mixed dtype (CPU): all inputs must share same datatype.', call, x.dtype);
  }
  requireKernel(call, kernel, x.dtype);
}
