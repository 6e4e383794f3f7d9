import { kernels, type AdamStep } from '../kernels';
import { Storage } from '../storage';
import { compute } from './compute';

/** The parameters, and their two averages, after a step of Adam. */
export function adam(
  parameters: Storage,
  gradients: Storage,
  mean: Storage,
  square: Storage,
  by: AdamStep,
): [parameters: Storage, mean: Storage, square: Storage] {
  let averages!: [mean: Storage, square: Storage];
  const moved = compute('rowMajor', [parameters, gradients, mean, square], (p, g, m, s) => {
    const [after, nextMean, nextSquare] = kernels().adam(p, g, m, s, by);
    averages = [new Storage(nextMean), new Storage(nextSquare)];
    return after;
  });
  return [moved, ...averages];
}
