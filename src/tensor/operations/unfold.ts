/** Lays the windows of a picture out as columns (im2col): a convolution is then one matrix product. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { tf } from '../tf';
import type { Storage } from '../storage';
import { store, type Result } from './compute';
import { pad, placeAt, places, total, valuesAt, windowCount, type Window } from './windows';

/** x (N, C, H, W) to (N, C·kH·kW, L), where L counts the windows; a column is one window. */
export function unfold(x: Storage, window: Window): Result {
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const count = windowCount([h, w], window);
  const size = window.kernel[0] * window.kernel[1];
  const { padding } = window;
  const plane: [number, number] = [
    h + padding[0][0] + padding[0][1],
    w + padding[1][0] + padding[1][1],
  ];
  return {
    value: store('rowMajor', () => {
      const padded = pad(x.as('channelsLast'), padding);
      const slices = places(window).map((place) => valuesAt(padded, place, count, window.stride));
      // (N, rows, columns, C, place) to (N, C, place, rows, columns)
      const stacked = tf().transpose(tf().stack(slices, 4), [0, 3, 4, 1, 2]);
      return tf().reshape(stacked, [n, c * size, count[0] * count[1]]);
    }),
    backward: (gradient) => [
      store('channelsLast', () => {
        const shape = [n, c, size, ...count];
        const stacked = tf().transpose(
          tf().reshape(gradient.as('rowMajor'), shape),
          [0, 3, 4, 1, 2],
        );
        const slices = tf().unstack(stacked, 4) as tfjs.Tensor4D[];
        const parts = places(window).map((place, i) =>
          placeAt(slices[i]!, place, plane, window.stride),
        );
        const [rows, columns] = padding;
        return pad(total(parts), [
          [-rows[0], -rows[1]],
          [-columns[0], -columns[1]],
        ]);
      }),
    ],
  };
}
