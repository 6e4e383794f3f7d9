/** Methods that take a part of the elements. */
import { apply } from './apply';
import * as arrange from './operations/arrange';
import { chunkSizes, splitSizes } from './operations/split-sizes';
import { Reshaping } from './reshaping';
import { requireAll, requireInt, requireSplit } from '../shape/require-arguments';
import type { AskOfNumber } from '../shape';
import type { NarrowFits, Reduced, Resized, SelectFits } from './dimensions';
import type { ChunkFits, Chunks, Pieces, SplitFits } from './pieces';
import type { Tensor } from './tensor';
import type { Shape } from './types';

/** Operations that take elements along one dimension. */
export abstract class Parts<S extends Shape = Shape> extends Reshaping<S> {
  /**
   * Takes `length` elements along one dimension, starting at `start`; the rest of the shape stays the same.
   *
   * @throws if there is no such dimension, or there are not that many elements
   * @example
   * arange(5).narrow(0, 1, 3).toArray() // [1, 2, 3]
   * arange(5).narrow(0, 3, 3) // throws start (3) + length (3) exceeds dimension size (5).
   * @see https://docs.pytorch.org/docs/stable/generated/torch.narrow.html
   */
  narrow<
    const D extends number,
    const Start extends number,
    const Count extends number,
    Me extends Tensor,
  >(
    this: Me,
    dim: D,
    start: Start,
    length: Count & AskOfNumber<NarrowFits<Me['shape'], D, Start, Count>>,
  ): Tensor<Resized<Me['shape'], D, Count>> {
    requireAll('narrow', { dim, start, length }, 'x.narrow(0, 0, 2)');
    return apply((x) => arrange.narrow(x, dim, start, length), this);
  }

  /**
   * Takes one element along a dimension, which is removed from the shape: `x.select(0, 2)` is PyTorch's `x[2]`.
   *
   * @param index counted from 0; negative numbers count from the end
   * @throws if there is no such dimension or element
   * @example
   * tensor([[1, 2], [3, 4]]).select(0, -1).toArray() // [3, 4]
   * arange(5).select(0, 5) // throws select(): index 5 out of range for tensor of size [5] at dimension 0
   * @see https://docs.pytorch.org/docs/stable/generated/torch.select.html
   */
  select<const D extends number, const Index extends number, Me extends Tensor>(
    this: Me,
    dim: D,
    index: Index & AskOfNumber<SelectFits<Me['shape'], D, Index>>,
  ): Tensor<Reduced<Me['shape'], D, false>> {
    requireInt('select', ['dim', 1], dim, 'x.select(0, 2)');
    requireInt('select', ['index', 2], index, 'x.select(0, 2)');
    const [axis, at] = arrange.selected(this.shape, dim, index);
    const row = (this as Tensor).narrow(axis, at, 1);
    return row.squeeze(axis) as Tensor as Tensor<Reduced<Me['shape'], D, false>>;
  }

  /**
   * Splits the tensor into pieces along one dimension.
   *
   * @param sizes the size of all pieces (the last one may be smaller), or a list with the size of each piece
   * @param dim the dimension; negative numbers count from the end (0)
   * @throws if there is no such dimension, or a list of sizes does not add up to its size
   * @example
   * const [a, b] = zeros([2, 5]).split([1, 4], 1);
   * [a.shape, b.shape] // [[2, 1], [2, 4]]
   * arange(5).split(2).map((piece) => piece.toArray()) // [[0, 1], [2, 3], [4]]
   * zeros([4]).split([1, 2]) // throws split_with_sizes expects split_sizes to sum exactly to 4 (input tensor's size at dimension 0), but got split_sizes=[1, 2]
   * @see https://docs.pytorch.org/docs/stable/generated/torch.split.html
   */
  split<
    Me extends Tensor,
    const N extends number,
    const L extends Shape = never,
    const D extends number = 0,
  >(
    this: Me,
    sizes: (N | readonly [...L]) & AskOfNumber<SplitFits<Me['shape'], N, L, D>>,
    dim?: D,
  ): Pieces<Me['shape'], N, L, D>;
  split(sizes: number | Shape, dim = 0): Tensor[] {
    requireSplit(this, sizes, dim);
    const [axis, lengths] = splitSizes(this.shape, sizes, dim);
    return cut(this as Reshaping as Tensor, lengths, axis);
  }

  /**
   * Splits the tensor into a number of pieces of equal size along one dimension. If its size does not divide evenly,
   * the last piece is smaller, and there may be fewer pieces.
   *
   * @param chunks the number of pieces
   * @param dim the dimension; negative numbers count from the end (0)
   * @throws if there is no such dimension, or `chunks` is not a positive integer
   * @example
   * const [real, fake] = zeros([8, 3, 4, 4]).chunk(2);
   * real.shape // [4, 3, 4, 4]
   * arange(5).chunk(4).length // 3
   * @see https://docs.pytorch.org/docs/stable/generated/torch.chunk.html
   */
  chunk<const N extends number, Me extends Tensor, const D extends number = 0>(
    this: Me,
    chunks: N & AskOfNumber<ChunkFits<Me['shape'], N, D>>,
    dim?: D,
  ): Chunks<Me['shape'], N, D>;
  chunk(chunks: number, dim = 0): Tensor[] {
    requireInt('chunk', ['chunks', 1], chunks, 'x.chunk(2)');
    requireInt('chunk', ['dim', 2], dim, 'x.chunk(2, 1)');
    const [axis, lengths] = chunkSizes(this.shape, chunks, dim);
    return cut(this as Reshaping as Tensor, lengths, axis);
  }
}

/** Consecutive pieces of these lengths. */
function cut(x: Tensor, lengths: readonly number[], axis: number): Tensor[] {
  let end = 0;
  return lengths.map((length) => x.narrow(axis, (end += length) - length, length));
}
