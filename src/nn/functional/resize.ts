/**
 * Resizing is linear along each dimension: every output pixel is a weighted sum of input pixels.
 */
import { weigh, type Sources, type Tensor } from '../../tensor';

/** How to resize one dimension. */
export interface Along {
  readonly output: number;
  /** The input pixels that an output pixel depends on, with their weights. */
  readonly sources: (position: number) => Sources;
}

/** @param along the last dimensions of x, in order */
export function resize(x: Tensor, along: readonly Along[]): Tensor {
  const first = x.shape.length - along.length;
  return along.reduceRight((y, { output, sources }, i) => {
    const cells = Array.from({ length: output }, (_, position) => sources(position));
    return weigh(y, first + i, cells);
  }, x);
}

/** The mean of one part for each output pixel. Parts cover everything and may overlap by one pixel. */
export function parts(input: number, output: number): Along {
  const sources = (position: number): Sources => {
    const start = Math.floor((position * input) / output);
    const length = Math.ceil(((position + 1) * input) / output) - start;
    return Array.from({ length }, (_, i) => [start + i, 1 / length]);
  };
  return { output, sources };
}
