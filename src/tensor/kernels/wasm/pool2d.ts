/** Pooling and its gradients by the compiled loops. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Pair, ResolvedWindow } from '../../../shape/window';
import { windowCounts } from '../../../shape/window-count';
import { addressOf, output, withScratch, type Take } from './heap';
import { tableOf } from './places';
import { move } from './threads';

export function maxPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor {
  return pooled('maxPool', x, window);
}

export function sumPool2d(x: tfjs.Tensor, window: ResolvedWindow): tfjs.Tensor {
  return pooled('sumPool', x, window);
}

function pooled(
  kernel: 'maxPool' | 'sumPool',
  x: tfjs.Tensor,
  window: ResolvedWindow,
): tfjs.Tensor {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  const count = windowCounts([height, width], window);
  const y = output([images, ...count, channels]);
  withScratch((take) => {
    const values = [addressOf(x), addressOf(y), described(take, x, y, window)];
    move(kernel, images * count[0], x.size, ...values);
  });
  return y;
}

export function maxPool2dGradient(
  gradient: tfjs.Tensor,
  x: tfjs.Tensor,
  y: tfjs.Tensor,
  window: ResolvedWindow,
): tfjs.Tensor {
  const dx = output(x.shape);
  withScratch((take) => {
    const values = [...[x, y, gradient, dx].map(addressOf), described(take, x, y, window)];
    move('maxPoolGradient', x.shape[0], x.size, ...values);
  });
  return dx;
}

export function sumPool2dGradient(
  gradient: tfjs.Tensor,
  [height, width]: Pair,
  window: ResolvedWindow,
): tfjs.Tensor {
  const [images, , , channels] = gradient.shape as [number, number, number, number];
  const dx = output([images, height, width, channels]);
  withScratch((take) => {
    const by = described(take, dx, gradient, window);
    move('sumPoolGradient', images, dx.size, addressOf(gradient), addressOf(dx), by);
  });
  return dx;
}

/** The numbers that assembly/pooling.ts reads, of images x and outputs y. */
function described(take: Take, x: tfjs.Tensor, y: tfjs.Tensor, window: ResolvedWindow): number {
  const { kernel, stride, dilation, padding } = window;
  const [[top], [left]] = padding;
  const sizes = [...x.shape.slice(1), ...y.shape.slice(1, 3)];
  return tableOf(take, [...sizes, ...kernel, ...stride, ...dilation, top, left]);
}
