import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { AdamStep } from '../kernels';
import { addressOf, output, withScratch } from './heap';
import { tableOf } from './places';
import { move } from './threads';

export function adam(
  parameters: tfjs.Tensor,
  gradients: tfjs.Tensor,
  mean: tfjs.Tensor,
  square: tfjs.Tensor,
  { beta1, beta2, eps, rate, scale }: AdamStep,
): [parameters: tfjs.Tensor, mean: tfjs.Tensor, square: tfjs.Tensor] {
  const { shape, size } = parameters;
  const after = [output(shape), output(shape), output(shape)] as const;
  const addresses = [parameters, gradients, mean, square, ...after].map(addressOf);
  const factors = Float32Array.of(beta1, 1 - beta1, beta2, 1 - beta2, eps, rate, scale);
  withScratch((take) => {
    const by = tableOf(take, [...new Int32Array(factors.buffer)]);
    move('adam', Math.ceil(size / 4), 3 * size, ...addresses, size, by);
  });
  return [...after];
}
