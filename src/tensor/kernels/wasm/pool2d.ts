/** Pooling and its gradients by the compiled loops. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Pair, ResolvedWindow } from '../../../shape/window';
import { windowCounts } from '../../../shape/window-count';
import { addressOf, output } from './heap';
import { move } from './threads';

export function maxPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  const count = windowCounts([height, width], window);
  const y = output([images, ...count, channels]);
  const values = [addressOf(x), addressOf(y), ...inNumbers(x, y, window)];
  move('maxPool', images * count[0], x.size, ...values);
  return y;
}

export function maxPool2dGradient(
  gradient: tfjs.Tensor,
  x: tfjs.Tensor,
  y: tfjs.Tensor,
  window: ResolvedWindow,
): tfjs.Tensor {
  const dx = output(x.shape);
  const values = [x, y, gradient, dx].map(addressOf);
  move('maxPoolGradient', x.shape[0], x.size, ...values, ...inNumbers(x, y, window));
  return dx;
}

export function sumPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  const count = windowCounts([height, width], window);
  const y = output([images, ...count, channels]);
  const values = [addressOf(x), addressOf(y), ...inNumbers(x, y, window)];
  move('sumPool', images * count[0], x.size, ...values);
  return y;
}

export function sumPool2dGradient(
  gradient: tfjs.Tensor,
  [height, width]: Pair,
  window: ResolvedWindow,
): tfjs.Tensor {
  const [images, , , channels] = gradient.shape as [number, number, number, number];
  const dx = output([images, height, width, channels]);
  const values = [addressOf(gradient), addressOf(dx), ...inNumbers(dx, gradient, window)];
  move('sumPoolGradient', images, dx.size, ...values);
  return dx;
}

function inNumbers(x: tfjs.Tensor, y: tfjs.Tensor, window: ResolvedWindow): number[] {
  const { kernel, stride, dilation, padding } = window;
  const [[top], [left]] = padding;
  return [
    ...x.shape.slice(1),
    ...y.shape.slice(1, 3),
    ...kernel,
    ...stride,
    ...dilation,
    top,
    left,
  ];
}
