/**
 * The one idea behind pooling, unfolding and the kernels that wasm lacks: a window slides over a
 * plane, and the values that one of its cells meets form a strided slice of the plane. A window of
 * kH x kW cells is kH·kW such slices, each of the output's size.
 *
 * Everything here works on tfjs tensors in channels-last order (N, H, W, C).
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import type { Edges, Pair, ResolvedWindow } from '../../../shape/window';
import { tf } from '../../tf';

/** Where a cell of the window is in the first position: its slice of the padded plane starts there. */
export interface Offset {
  readonly top: number;
  readonly left: number;
}

/** The offsets of a window's cells, row by row. */
export function offsets({ kernel, dilation }: ResolvedWindow): Offset[] {
  return Array.from({ length: kernel[0] * kernel[1] }, (_, i) => ({
    top: Math.floor(i / kernel[1]) * dilation[0],
    left: (i % kernel[1]) * dilation[1],
  }));
}

/** Pads the two middle dimensions with one value; negative numbers cut off. */
export function pad(x: tfjs.Tensor, [rows, columns]: Edges, value = 0): tfjs.Tensor4D {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const cut = (ends: Pair) => [Math.max(-ends[0], 0), Math.max(-ends[1], 0)] as const;
  const add = (ends: Pair) => [Math.max(ends[0], 0), Math.max(ends[1], 0)] as const;
  const [top, bottom] = cut(rows);
  const [left, right] = cut(columns);
  let kept = x;
  if (top || bottom || left || right) {
    kept = tf().slice(x, [0, top, left, 0], [n, h - top - bottom, w - left - right, c]);
  }
  const [above, below] = add(rows);
  const [before, after] = add(columns);
  if (!(above || below || before || after)) return kept as tfjs.Tensor4D;
  const around: [number, number][] = [
    [0, 0],
    [above, below],
    [before, after],
    [0, 0],
  ];
  return tf().pad(kept, around, value) as tfjs.Tensor4D;
}

/** The reverse of `pad`: cuts off what it added. */
export function unpad(padded: tfjs.Tensor, [rows, columns]: Edges): tfjs.Tensor4D {
  return pad(padded, [
    [-rows[0], -rows[1]],
    [-columns[0], -columns[1]],
  ]);
}

/** What all windows hold in one cell: a slice of the padded plane with the output's size. */
export function valuesAt(
  padded: tfjs.Tensor,
  { top, left }: Offset,
  [outHeight, outWidth]: Pair,
  [strideHeight, strideWidth]: Pair,
): tfjs.Tensor4D {
  const [n, , , c] = padded.shape as [number, number, number, number];
  if (padded.dtype !== 'float32') {
    // tfjs-wasm's strided slice takes all numbers for float32.
    const at = (start: number, count: number, stride: number) =>
      Array.from({ length: count }, (_, i) => start + i * stride);
    const rows = tf().gather(padded, at(top, outHeight, strideHeight), 1);
    return tf().gather(rows, at(left, outWidth, strideWidth), 2) as tfjs.Tensor4D;
  }
  const end = [top + (outHeight - 1) * strideHeight + 1, left + (outWidth - 1) * strideWidth + 1];
  return tf().stridedSlice(
    padded,
    [0, top, left, 0],
    [n, end[0]!, end[1]!, c],
    [1, strideHeight, strideWidth, 1],
  ) as tfjs.Tensor4D;
}

/** The reverse of `valuesAt`: puts values back where they came from, with zeros between them. */
export function putBack(
  values: tfjs.Tensor,
  { top, left }: Offset,
  [height, width]: Pair,
  [strideHeight, strideWidth]: Pair,
): tfjs.Tensor4D {
  const spread = spreadWithZeros(values, [strideHeight, strideWidth]);
  const [, spreadHeight, spreadWidth] = spread.shape;
  return pad(spread, [
    [top, height - top - spreadHeight],
    [left, width - left - spreadWidth],
  ]);
}

/** Puts `stride - 1` zeros between neighbours: (n, h, w, c) to (n, (h-1)·sH+1, (w-1)·sW+1, c). */
export function spreadWithZeros(x: tfjs.Tensor, [strideHeight, strideWidth]: Pair): tfjs.Tensor4D {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  let spread = x;
  if (strideHeight > 1) {
    const rows = pad(tf().reshape(spread, [n * h, 1, w, c]), [
      [0, strideHeight - 1],
      [0, 0],
    ]);
    spread = tf().reshape(rows, [n, h * strideHeight, w, c]);
  }
  if (strideWidth > 1) {
    const height = spread.shape[1]!;
    const columns = pad(tf().reshape(spread, [n * height, w, 1, c]), [
      [0, 0],
      [0, strideWidth - 1],
    ]);
    spread = tf().reshape(columns, [n, height, w * strideWidth, c]);
  }
  return pad(spread, [
    [0, 1 - strideHeight],
    [0, 1 - strideWidth],
  ]);
}

/** Sums many tensors of one shape. */
export function total(parts: readonly tfjs.Tensor4D[]): tfjs.Tensor4D {
  return parts.reduce((sum, part) => tf().add(sum, part));
}

/**
 * A matrix of zeros and ones: a row vector times it adds its number i to place `to[i]` of `size` places,
 * and drops it if there is no such place. tfjs's oneHot refuses a size of 1.
 */
export function sending(to: readonly number[], size: number): tfjs.Tensor2D {
  const matrix = new Float32Array(to.length * size);
  to.forEach((place, i) => {
    if (place >= 0 && place < size) matrix[i * size + place] = 1;
  });
  return tf().tensor2d(matrix, [to.length, size]);
}
