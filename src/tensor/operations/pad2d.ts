/** Pads the last two dimensions in one of PyTorch's four ways. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { elementCount } from '../../shape/elements';
import { copiedFrom, type PaddingMode } from '../../shape/padding-mode';
import type { Edges, Pair } from '../../shape/window';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';
import { pad, total, unpad } from '../kernels/composed/windows';

/** Pads x (N, C, H, W); `value` is what 'zeros' fills with, in the type of x. */
export function pad2d(x: Storage, padding: Edges, mode: PaddingMode, fill: number): Result {
  if (mode === 'zeros') {
    const value = { float32: fill, int64: Math.trunc(fill), bool: Number(fill !== 0) }[x.dtype];
    return {
      value: store('channelsLast', () => pad(x.as('channelsLast'), padding, value)),
      backward: [
        (gradient) => store('channelsLast', () => unpad(gradient.as('channelsLast'), padding)),
      ],
    };
  }
  const [n, c, height, width] = x.shape as [number, number, number, number];
  const rows = sources(height, padding[0], mode);
  const columns = sources(width, padding[1], mode);
  return {
    value: store('channelsLast', () =>
      n === 0
        ? tf().zeros([0, rows.length, columns.length, c])
        : tf().gather(tf().gather(x.as('channelsLast'), rows, 1), columns, 2),
    ),
    // Each element of the result copies one of the input's, so its gradient goes back there.
    backward: [
      (gradient) =>
        store('channelsLast', () =>
          // tfjs-wasm gets lost where there is nothing.
          elementCount(gradient.shape) === 0
            ? tf().zeros([n, height, width, c])
            : foldBack(foldBack(gradient.as('channelsLast'), 2, columns, width), 1, rows, height),
        ),
    ],
  };
}

function sources(
  size: number,
  [before, after]: Pair,
  mode: Exclude<PaddingMode, 'zeros'>,
): number[] {
  // What negative numbers cut off does not come round again at the other end.
  const cut = mode === 'circular' ? [Math.max(-before, 0), Math.max(-after, 0)] : [0, 0];
  const [start, end] = [cut[0]!, size - cut[1]!];
  return Array.from(
    { length: before + size + after },
    (_, i) => start + copiedFrom[mode](i - before - start, end - start),
  );
}

/**
 * Adds up, along one dimension, all elements that copy the same source: the first copy of each, the second,
 * and so on. Not by a product with zeros and ones, which makes NaN of an infinite gradient.
 */
function foldBack(x: tfjs.Tensor, axis: 1 | 2, from: number[], size: number): tfjs.Tensor4D {
  const copies: number[][] = Array.from({ length: size }, () => []);
  from.forEach((source, place) => copies[source]!.push(place));
  const nothing = from.length; // the place of a zero after the last element
  const edges: Edges = [
    [0, axis === 1 ? 1 : 0],
    [0, axis === 2 ? 1 : 0],
  ];
  const withZero = pad(x, edges);
  const most = Math.max(...copies.map(({ length }) => length));
  const rounds = Array.from({ length: most }, (_, i) => {
    const places = copies.map((all) => all[i] ?? nothing);
    return tf().gather<tfjs.Tensor4D>(withZero, places, axis);
  });
  return total(rounds);
}
