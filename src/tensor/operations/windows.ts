/**
 * The one idea behind pooling, unfolding and the kernels that wasm lacks: a window slides over a
 * plane, and for a fixed place inside the window the values that it meets form a strided slice of
 * the plane. A window of kH x kW places is kH·kW such slices, each of the output's size.
 *
 * Everything here works on tfjs tensors in channels-last order (N, H, W, C).
 */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { windowPositions } from '../../shape/window-positions';
import { tf } from '../tf';

/** How many elements are added at the start and end of each of the two dimensions. */
export type Padding2d = readonly [
  readonly [top: number, bottom: number],
  readonly [left: number, right: number],
];

/** A window and how it moves; each pair is (height, width). */
export interface Window {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** Counted separately for each edge: ceil mode is more padding at the bottom and the right. */
  readonly padding: Padding2d;
}

/** A place inside the window: where it starts in the padded plane. */
export interface Place {
  readonly top: number;
  readonly left: number;
}

/** The places of a window, row by row. */
export function places({ kernel, dilation }: Pick<Window, 'kernel' | 'dilation'>): Place[] {
  return Array.from({ length: kernel[0] * kernel[1] }, (_, i) => ({
    top: Math.floor(i / kernel[1]) * dilation[0],
    left: (i % kernel[1]) * dilation[1],
  }));
}

/** How many windows fit into a padded plane: (height, width). */
export function windowCount(plane: readonly [number, number], window: Window): [number, number] {
  const along = (i: 0 | 1) =>
    windowPositions({
      input: plane[i],
      kernel: window.kernel[i],
      stride: window.stride[i],
      totalPadding: window.padding[i][0] + window.padding[i][1],
      dilation: window.dilation[i],
    });
  return [along(0), along(1)];
}

/** Pads the two middle dimensions with one value; negative numbers cut off. */
export function pad(x: tfjs.Tensor, [rows, columns]: Padding2d, value = 0): tfjs.Tensor4D {
  const [n, h, w, c] = x.shape as [number, number, number, number];
  const cut = (side: readonly [number, number]) =>
    [Math.max(-side[0], 0), Math.max(-side[1], 0)] as const;
  const add = (side: readonly [number, number]) =>
    [Math.max(side[0], 0), Math.max(side[1], 0)] as const;
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
export function unpad(padded: tfjs.Tensor, [rows, columns]: Padding2d): tfjs.Tensor4D {
  return pad(padded, [
    [-rows[0], -rows[1]],
    [-columns[0], -columns[1]],
  ]);
}

/** The size of a plane with its padding: (height, width). */
export function paddedSize(
  [height, width]: readonly [number, number],
  [rows, columns]: Padding2d,
): [number, number] {
  return [height + rows[0] + rows[1], width + columns[0] + columns[1]];
}

/** What all windows hold at one place: a slice of the padded plane with the output's size. */
export function valuesAt(
  padded: tfjs.Tensor,
  { top, left }: Place,
  [outHeight, outWidth]: readonly [number, number],
  [strideHeight, strideWidth]: readonly [number, number],
): tfjs.Tensor4D {
  const [n, , , c] = padded.shape as [number, number, number, number];
  const end = [top + (outHeight - 1) * strideHeight + 1, left + (outWidth - 1) * strideWidth + 1];
  return tf().stridedSlice(
    padded,
    [0, top, left, 0],
    [n, end[0]!, end[1]!, c],
    [1, strideHeight, strideWidth, 1],
  ) as tfjs.Tensor4D;
}

/** The reverse of `valuesAt`: puts values back where they came from, with zeros between them. */
export function placeAt(
  values: tfjs.Tensor,
  { top, left }: Place,
  [height, width]: readonly [number, number],
  [strideHeight, strideWidth]: readonly [number, number],
): tfjs.Tensor4D {
  const spread = spreadWithZeros(values, [strideHeight, strideWidth]);
  const [, spreadHeight, spreadWidth] = spread.shape;
  return pad(spread, [
    [top, height - top - spreadHeight],
    [left, width - left - spreadWidth],
  ]);
}

/** Puts `stride - 1` zeros between neighbours: (n, h, w, c) to (n, (h-1)·sH+1, (w-1)·sW+1, c). */
export function spreadWithZeros(
  x: tfjs.Tensor,
  [strideHeight, strideWidth]: readonly [number, number],
): tfjs.Tensor4D {
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
