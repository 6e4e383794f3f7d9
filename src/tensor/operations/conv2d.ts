/** The convolution (cross-correlation: the kernel is not flipped) and its gradients, on values. */
import { imageSize } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import { kernels, type Convolution } from '../kernels';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';

/**
 * x (N, C, H, W) with filters (O, C/groups, kH, kW) and one bias for each of the O outputs.
 *
 * The gradient of the input is the upstream gradient spread back through the same kernel; that of
 * the kernel is the input correlated with the upstream gradient. Dumoulin and Visin draw both in
 * "A guide to convolution arithmetic for deep learning" (2016).
 */
export function conv2d(
  x: Storage,
  weight: Storage,
  bias: Storage | undefined,
  convolution: Convolution,
): Result {
  if (x.shape[0] === 0) {
    const count = windowCounts(imageSize(x.shape), convolution);
    return ofNoImages(x, weight, [0, ...count, weight.shape[0]!]);
  }
  const [image, filter] = [() => x.as('channelsLast'), () => weight.as('filter')];
  return {
    value: store('channelsLast', () =>
      kernels().conv2d(image(), filter(), bias?.as('rowMajor'), convolution),
    ),
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          kernels().conv2dInputGradient(
            gradient.as('channelsLast'),
            filter(),
            imageSize(x.shape),
            convolution,
          ),
        ),
      (gradient) =>
        store('filter', () =>
          kernels().conv2dFilterGradient(gradient.as('channelsLast'), image(), convolution),
        ),
      (gradient) =>
        store('rowMajor', () => kernels().conv2dBiasGradient(gradient.as('channelsLast'))),
    ],
  };
}

/**
 * tfjs-node gives a batch of no images another shape, and wasm adds up memory that was never written.
 *
 * @param shape (0, H', W', outputs)
 */
export function ofNoImages(
  x: Storage,
  weight: Storage,
  shape: [number, number, number, number],
): Result {
  return {
    value: store('channelsLast', () => tf().zeros(shape)),
    backward: [
      () => store('channelsLast', () => tf().zerosLike(x.as('channelsLast'))),
      () => store('filter', () => tf().zerosLike(weight.as('filter'))),
      () => store('rowMajor', () => tf().zeros([shape[3]])),
    ],
  };
}
