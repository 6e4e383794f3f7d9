import type { Height, PoolCount, Width } from '../../shape';
import type { HeightOf, NoImage, ImageOf, Image, WindowFit, WidthOf } from './image';
import type { GivesPair, Rule } from './rule';

/** (N, C, H, W) to (N, C, H', W') with the sizes of `shape.poolOutputSize`. */
export interface Pool2dRule<Layer extends string, K, S, P, D, Ceil> extends Rule {
  readonly out: Pool2dOut<ImageOf<this['in']>, K, S, P, D, Ceil>;
  readonly fits: [ImageOf<this['in']>] extends [never] ? NoImage<this['in'], Layer> : true;
  readonly guard: Pool2dGuard<this['in'], ImageOf<this['in']>, Layer, K, S, P, D, Ceil>;
}

/** The same for a layer that gives the values and their positions. */
export interface Pool2dIndicesRule<Layer extends string, K, S, P, D, Ceil>
  extends Pool2dRule<Layer, K, S, P, D, Ceil>, GivesPair {}

type Pool2dOut<I, K, S, P, D, Ceil> =
  I extends Image<infer Batch, infer C, infer H, infer W>
    ? [...Batch, C, HeightOut<H, K, S, P, D, Ceil>, WidthOut<W, K, S, P, D, Ceil>]
    : number[];

type Pool2dGuard<X, I, Layer extends string, K, S, P, D, Ceil> = WindowFit<
  X,
  Layer,
  HeightOut<HeightOf<I>, K, S, P, D, Ceil>
> &
  WindowFit<X, Layer, WidthOut<WidthOf<I>, K, S, P, D, Ceil>>;

type HeightOut<H, K, S, P, D, Ceil> = PoolCount<
  H,
  Height<K>,
  Height<S>,
  Height<P>,
  Height<D>,
  Ceil
>;
type WidthOut<W, K, S, P, D, Ceil> = PoolCount<W, Width<K>, Width<S>, Width<P>, Width<D>, Ceil>;
