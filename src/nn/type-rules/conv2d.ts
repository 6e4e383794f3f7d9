import type { ConvCount, Height, Width } from '../../shape';
import type { Shape } from '../../tensor';
import type { HeightOf, NoImage, OtherChannels, ImageOf, Image, WindowFit, WidthOf } from './image';
import type { Agree, NumberText, Rule } from './rule';

/** (N, In, H, W) to (N, Filters, H', W') with the sizes of `shape.convOutputSize`. */
export interface Conv2dRule<In, Filters extends number, K, S, P, D> extends Rule {
  readonly out: Conv2dOut<ImageOf<this['in']>, Filters, K, S, P, D>;
  readonly fits: Conv2dFits<this['in'], ImageOf<this['in']>, In, LayerText<In, Filters>>;
  readonly guard: Conv2dGuard<this['in'], ImageOf<this['in']>, LayerText<In, Filters>, K, S, P, D>;
}

type Conv2dOut<I, Filters extends number, K, S, P, D> =
  I extends Image<infer Batch, number, infer H, infer W>
    ? [...Batch, Filters, HeightOut<H, K, S, P, D>, WidthOut<W, K, S, P, D>]
    : number[];

type Conv2dFits<X, I, In, Layer extends string> = [I] extends [never]
  ? NoImage<X, Layer>
  : I extends Image<Shape, infer C, number, number>
    ? { agree: Agree<C, In> } extends { agree: true }
      ? true
      : OtherChannels<X, Layer, In, C>
    : never;

type Conv2dGuard<X, I, Layer extends string, K, S, P, D> = WindowFit<
  X,
  Layer,
  HeightOut<HeightOf<I>, K, S, P, D>
> &
  WindowFit<X, Layer, WidthOut<WidthOf<I>, K, S, P, D>>;

type HeightOut<H, K, S, P, D> = ConvCount<H, Height<K>, Height<S>, Height<P>, Height<D>>;
type WidthOut<W, K, S, P, D> = ConvCount<W, Width<K>, Width<S>, Width<P>, Width<D>>;

type LayerText<In, Filters> = `Conv2d(${NumberText<In>}, ${NumberText<Filters>})`;
