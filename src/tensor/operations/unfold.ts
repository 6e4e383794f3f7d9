/** Lays out the windows of an image as columns (im2col): a convolution is then one matrix product. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { paddedSize, type ResolvedWindow } from '../../shape/window';
import { windowCounts } from '../../shape/window-count';
import { tf } from '../tf';
import { store, type Storage } from '../storage';
import type { Result } from './compute';
import { pad, putBack, offsets, total, unpad, valuesAt } from '../kernels/composed/windows';

/** x (N, C, H, W) to (N, C·kH·kW, L), where L counts the windows; a column is one window. */
export function unfold(x: Storage, window: ResolvedWindow): Result {
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const count = windowCounts([h, w], window);
  const size = window.kernel[0] * window.kernel[1];
  const { padding } = window;
  const plane = paddedSize([h, w], padding);
  return {
    value: store('rowMajor', () => {
      const padded = pad(x.as('channelsLast'), padding);
      const slices = offsets(window).map((offset) =>
        valuesAt(padded, offset, count, window.stride),
      );
      // (cell, N, rows, columns, C) to (N, C, cell, rows, columns)
      const stacked = tf().transpose(tf().stack(slices), [1, 4, 0, 2, 3]);
      return tf().reshape(stacked, [n, c * size, count[0] * count[1]]);
    }),
    backward: [
      (gradient) =>
        store('channelsLast', () => {
          const shape = [n, c, size, ...count];
          const stacked = tf().transpose(
            tf().reshape(gradient.as('rowMajor'), shape),
            [2, 0, 3, 4, 1],
          );
          const slices = tf().unstack(stacked) as tfjs.Tensor4D[];
          const parts = offsets(window).map((offset, i) =>
            putBack(slices[i]!, offset, plane, window.stride),
          );
          return unpad(total(parts), padding);
        }),
    ],
  };
}
