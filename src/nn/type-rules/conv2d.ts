import type {
  Agree,
  ConvCount,
  First,
  Height,
  NumberText,
  PositionsFit,
  ShapeText,
  Size,
  Width,
} from '../../shape';
import type { Shape } from '../../tensor';
import type { Image, ImageOf, IsImage, OtherChannels } from './image';
import type { Rule } from './rule';

/**
 * (N, In, H, W) to (N, Filters, H', W') with the sizes of `shape.convOutputSize`. `Own` is the verdict on
 * the arguments of a function; a layer was made with them.
 */
export interface Conv2dRule<
  Call extends string,
  In,
  Filters extends number,
  K,
  S,
  P,
  D,
  Own = true,
> extends Rule {
  readonly out: Conv2dOut<ImageOf<this['in']>, Filters, K, S, P, D>;
  readonly fits: First<
    [
      IsImage<this['in'], Call>,
      Own,
      Conv2dFits<this['in'], ImageOf<this['in']>, Call, In, K, S, P, D>,
    ]
  >;
}

type Conv2dOut<I, Filters extends number, K, S, P, D> =
  I extends Image<infer Batch, number, infer H, infer W>
    ? [...Batch, Filters, Size<HeightOut<H, K, S, P, D>>, Size<WidthOut<W, K, S, P, D>>]
    : number[];

type Conv2dFits<X, I, Call extends string, In, K, S, P, D> =
  I extends Image<Shape, infer C, infer H, infer W>
    ? Agree<C, In> extends true
      ? PositionsFit<
          Call,
          ShapeText<X>,
          HeightOut<H, K, S, P, D>,
          WidthOut<W, K, S, P, D>,
          H,
          W,
          K,
          P,
          D
        >
      : OtherChannels<X, Call, In, C>
    : true;

type HeightOut<H, K, S, P, D> = ConvCount<H, Height<K>, Height<S>, Height<P>, Height<D>>;
type WidthOut<W, K, S, P, D> = ConvCount<W, Width<K>, Width<S>, Width<P>, Width<D>>;

/** What sentences call a Conv2d. */
export type Conv2dText<In, Filters> = `Conv2d(${NumberText<In>}, ${NumberText<Filters>})`;
