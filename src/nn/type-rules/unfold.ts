import type {
  ConvCount,
  First,
  Height,
  Known,
  PositionsFit,
  ShapeText,
  Size,
  Width,
} from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import type { Shape } from '../../tensor';
import type { Image, ImageOf, IsImage } from './image';
import type { Rule } from './rule';

/** (N, C, H, W) to (N, C · kernel height · kernel width, positions). `Own` is the verdict on the arguments. */
export interface UnfoldRule<Call extends string, K, S, P, D, Own> extends Rule {
  readonly out: UnfoldOut<ImageOf<this['in']>, K, S, P, D>;
  readonly fits: First<
    [IsImage<this['in'], Call>, Own, UnfoldFits<this['in'], ImageOf<this['in']>, Call, K, S, P, D>]
  >;
}

type UnfoldOut<I, K, S, P, D> =
  I extends Image<infer Batch, infer C, infer H, infer W>
    ? [
        ...Batch,
        Multiply<Multiply<C, Known<Height<K>, 1>>, Known<Width<K>, 1>>,
        Multiply<Size<Down<H, K, S, P, D>>, Size<Across<W, K, S, P, D>>>,
      ]
    : number[];

type UnfoldFits<X, I, Call extends string, K, S, P, D> =
  I extends Image<Shape, number, infer H, infer W>
    ? PositionsFit<Call, ShapeText<X>, Down<H, K, S, P, D>, Across<W, K, S, P, D>, H, W, K, P, D>
    : true;

type Down<H, K, S, P, D> = ConvCount<H, Height<K>, Height<S>, Height<P>, Height<D>>;
type Across<W, K, S, P, D> = ConvCount<W, Width<K>, Width<S>, Width<P>, Width<D>>;
