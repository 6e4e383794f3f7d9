import { BYTES, LANES, storeUpTo } from './vectors';

/** Written by `wasm/adam.ts`, in this order. */
@unmanaged
class AdamStep {
  beta1: f32;
  /** 1 - beta1, rounded only then. */
  rest1: f32;
  beta2: f32;
  rest2: f32;
  eps: f32;
  rate: f32;
  scale: f32;
}

/**
 * A step of Adam: see `optim/adam.ts`. Vectors that end in `After` are written.
 *
 * @param from the vector of four numbers to begin with, and `to` the one to end before
 */
export function adam(
  from: i32,
  to: i32,
  parameters: usize,
  gradients: usize,
  mean: usize,
  square: usize,
  parametersAfter: usize,
  meanAfter: usize,
  squareAfter: usize,
  size: i32,
  by: AdamStep,
): void {
  const beta1 = f32x4.splat(by.beta1);
  const rest1 = f32x4.splat(by.rest1);
  const beta2 = f32x4.splat(by.beta2);
  const rest2 = f32x4.splat(by.rest2);
  const eps = f32x4.splat(by.eps);
  const rate = f32x4.splat(by.rate);
  const scale = f32x4.splat(by.scale);
  for (let i = from; i < to; i++) {
    const at = i * LANES * BYTES;
    const count = size - i * LANES;
    const g = v128.load(gradients + at);
    const m = f32x4.add(f32x4.mul(v128.load(mean + at), beta1), f32x4.mul(g, rest1));
    const gg = f32x4.mul(f32x4.mul(g, g), rest2);
    const s = f32x4.add(f32x4.mul(v128.load(square + at), beta2), gg);
    const spread = f32x4.add(f32x4.mul(f32x4.sqrt(s), scale), eps);
    const way = f32x4.mul(f32x4.div(m, spread), rate);
    storeUpTo(count, parametersAfter + at, f32x4.sub(v128.load(parameters + at), way));
    storeUpTo(count, meanAfter + at, m);
    storeUpTo(count, squareAfter + at, s);
  }
}
