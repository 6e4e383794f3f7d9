import type {
  Agree,
  ConvTransposeCount,
  First,
  Height,
  LeftFits,
  NumberText,
  ShapeText,
  Size,
  Width,
} from '../../shape';
import type { Shape } from '../../tensor';
import type { Image, ImageOf, IsImage, OtherChannels } from './image';
import type { Rule } from './rule';

/**
 * (N, In, H, W) to (N, Filters, H', W') with the sizes of `shape.convTransposeOutputSize`. `Own` is the verdict
 * on the arguments of a function; a layer's constructor has checked them.
 */
export interface ConvTranspose2dRule<
  Call extends string,
  In,
  Filters extends number,
  K,
  S,
  P,
  O,
  D,
  Own = true,
> extends Rule {
  readonly out: ConvTransposeOut<ImageOf<this['in']>, Filters, K, S, P, O, D>;
  readonly fits: First<
    [
      IsImage<this['in'], Call>,
      Own,
      ConvTransposeFits<this['in'], ImageOf<this['in']>, Call, In, K, S, P, O, D>,
    ]
  >;
}

type ConvTransposeOut<I, Filters extends number, K, S, P, O, D> =
  I extends Image<infer Batch, number, infer H, infer W>
    ? [
        ...Batch,
        Filters,
        Size<ConvTransposeCount<H, Height<K>, Height<S>, Height<P>, Height<O>, Height<D>>>,
        Size<ConvTransposeCount<W, Width<K>, Width<S>, Width<P>, Width<O>, Width<D>>>,
      ]
    : number[];

type ConvTransposeFits<X, I, Call extends string, In, K, S, P, O, D> =
  I extends Image<Shape, infer C, infer H, infer W>
    ? Agree<C, In> extends true
      ? LeftFits<Call, ShapeText<X>, [H, W], K, S, P, O, D>
      : OtherChannels<X, Call, In, C>
    : true;

/** The name of a ConvTranspose2d in messages. */
export type ConvTranspose2dText<In, Filters> =
  `ConvTranspose2d(${NumberText<In>}, ${NumberText<Filters>})`;
