import type { ConvCount, Height, Width } from '../../shape';
import type { Shape } from '../../tensor';
import type {
  HeightOf,
  NoPicture,
  OtherChannels,
  Picture,
  PictureOf,
  Place,
  WidthOf,
} from './picture';
import type { Agree, NumberText, Rule } from './rule';

/** (N, In, H, W) to (N, Filters, H', W') with the sizes of `shape.convOutputSize`. */
export interface Conv2dRule<In, Filters extends number, K, S, P, D> extends Rule {
  readonly out: Conv2dOut<Picture<this['in']>, Filters, K, S, P, D>;
  readonly fits: Conv2dFits<this['in'], Picture<this['in']>, In, LayerText<In, Filters>>;
  readonly guard: Conv2dGuard<this['in'], Picture<this['in']>, LayerText<In, Filters>, K, S, P, D>;
}

type Conv2dOut<Pic, Filters extends number, K, S, P, D> =
  Pic extends PictureOf<infer Batch, number, infer H, infer W>
    ? [...Batch, Filters, HeightOut<H, K, S, P, D>, WidthOut<W, K, S, P, D>]
    : number[];

type Conv2dFits<X, Pic, In, Layer extends string> = [Pic] extends [never]
  ? NoPicture<X, Layer>
  : Pic extends PictureOf<Shape, infer C, number, number>
    ? { agree: Agree<C, In> } extends { agree: true }
      ? true
      : OtherChannels<X, Layer, In, C>
    : never;

type Conv2dGuard<X, Pic, Layer extends string, K, S, P, D> = Place<
  X,
  Layer,
  HeightOut<HeightOf<Pic>, K, S, P, D>
> &
  Place<X, Layer, WidthOut<WidthOf<Pic>, K, S, P, D>>;

type HeightOut<H, K, S, P, D> = ConvCount<H, Height<K>, Height<S>, Height<P>, Height<D>>;
type WidthOut<W, K, S, P, D> = ConvCount<W, Width<K>, Width<S>, Width<P>, Width<D>>;

type LayerText<In, Filters> = `Conv2d(${NumberText<In>}, ${NumberText<Filters>})`;
