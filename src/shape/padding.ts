import type { Add, Multiply, Subtract } from './arithmetic';
import { toPair, type NumberOrPair, type Pair } from './pair';
import { effectiveKernel } from './window-positions';

/** How far an image is extended: by cells at each end of a dimension, or by PyTorch's keywords. */
export type Padding = NumberOrPair | 'same' | 'valid';

/** Cells added at each edge of an image. */
export type Edges = [rows: [top: number, bottom: number], columns: [left: number, right: number]];

/**
 * The cells added at each edge. 'valid' adds none. 'same' adds what keeps the size of the image at
 * stride 1, which is dilation · (kernel − 1) per dimension; if that is odd, the bottom and the right
 * get one more.
 */
export function edges(padding: Padding, kernel: Pair, dilation: Pair): Edges {
  const along = (side: 0 | 1): [number, number] => {
    if (padding === 'valid') return [0, 0];
    if (padding !== 'same') return [toPair(padding)[side], toPair(padding)[side]];
    const total = effectiveKernel(kernel[side], dilation[side]) - 1;
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  };
  return [along(0), along(1)];
}

/** Both ends of one dimension together: the type twin of the sum of `edges` along it. */
export type EdgesTogether<P, K extends number, D extends number> = P extends 'valid'
  ? 0
  : P extends 'same'
    ? Multiply<D, Subtract<K, 1>>
    : P extends number
      ? Add<P, P>
      : never;
