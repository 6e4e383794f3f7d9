/** Sum pooling and its gradient, composed of tfjs's operations. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { paddedSize, type Pair, type ResolvedWindow } from '../../../shape/window';
import { tf } from '../../tf';
import { offsets, pad, putBack, total, unpad } from './windows';

export function sumPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor {
  const padded = pad(x, window.padding);
  const size = window.kernel[0] * window.kernel[1];
  return tf().mul(tf().avgPool(padded, [...window.kernel], [...window.stride], 'valid'), size);
}

export function sumPool2dGradient(
  gradient: tfjs.Tensor,
  size: Pair,
  window: ResolvedWindow,
): tfjs.Tensor {
  const plane = paddedSize(size, window.padding);
  const parts = offsets(window).map((offset) => putBack(gradient, offset, plane, window.stride));
  return unpad(total(parts), window.padding);
}
