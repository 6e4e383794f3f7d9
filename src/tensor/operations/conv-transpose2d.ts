/** The transposed convolution, on values: the backward pass of a convolution, with roles swapped. */
import type { Pair } from '../../shape/window';
import { kernels, type Convolution } from '../kernels';
import { store, type Storage } from '../storage';
import { tf } from '../tf';
import type { Result } from './compute';
import { ofNoImages } from './conv2d';

/**
 * x (N, C, H, W) with filters (C, O/groups, kH, kW) and one bias for each of the O output channels. A convolution
 * `by` these filters maps O channels to C. Here x takes the place of its upstream gradient, and the result, of this
 * `size`, that of the gradient of its input; so the gradient of x is the convolution itself.
 */
export function convTranspose2d(
  x: Storage,
  weight: Storage,
  bias: Storage | undefined,
  size: Pair,
  by: Convolution,
): Result {
  const outputs = weight.shape[1]! * by.groups;
  if (x.shape[0] === 0) return ofNoImages(x, weight, [0, ...size, outputs]);
  const [values, filter] = [() => x.as('channelsLast'), () => weight.as('filter')];
  return {
    value: store('channelsLast', () => {
      const y = kernels().conv2dInputGradient(values(), filter(), size, by);
      return bias ? tf().add(y, bias.as('rowMajor')) : y;
    }),
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          kernels().conv2d(gradient.as('channelsLast'), filter(), undefined, by),
        ),
      (gradient) =>
        store('filter', () =>
          kernels().conv2dFilterGradient(values(), gradient.as('channelsLast'), by),
        ),
      (gradient) =>
        store('rowMajor', () => kernels().conv2dBiasGradient(gradient.as('channelsLast'))),
    ],
  };
}
