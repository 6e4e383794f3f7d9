/** The shapes of the pieces of a tensor, in types. */
import type { Agree, Counted, First, InRange, ShapeText } from '../shape';
import type { Add, CeilDivide, IsAtLeast, Subtract } from '../shape/arithmetic';
import type { Known } from '../shape/known-at-compile-time';
import type { DimFits, Resized, SizeAt } from './dimensions';
import type { Tensor } from './tensor';
import type { Shape, SizesFit } from './types';

/** The pieces of `split`: of one size, or of those in the list L, which is `never` without a list. */
export type Pieces<S extends Shape, N, L extends Shape, Dim> = OfSizes<
  S,
  [L] extends [never] ? Evenly<SizeAt<S, Dim>, Known<N>> : L,
  Dim
>;

/** The pieces of `chunk`. */
export type Chunks<S extends Shape, N, Dim> = OfSizes<
  S,
  SizeAt<S, Dim> extends 0
    ? number[]
    : Evenly<SizeAt<S, Dim>, CeilDivide<SizeAt<S, Dim>, Known<N, 1>>>,
  Dim
>;

type OfSizes<S extends Shape, Sizes, Dim> = Sizes extends Shape
  ? { -readonly [K in keyof Sizes]: Tensor<Resized<S, Dim, Sizes[K]>> }
  : Tensor[];

/** The sizes of up to 64 pieces, the last of which may be smaller. */
type Evenly<Left extends number, Each extends number, Out extends number[] = []> = number extends
  Left | Each
  ? number[]
  : Each extends 0
    ? [0]
    : IsAtLeast<Each, Left> extends true
      ? [...Out, Left]
      : Out['length'] extends 64
        ? number[]
        : Evenly<Subtract<Left, Each>, Each, [...Out, Each]>;

/** The verdict on the arguments of `split`. */
export type SplitFits<S extends Shape, N, L extends Shape, Dim> = First<
  [
    HasDimensions<'split', S>,
    DimFits<S, Dim>,
    ...([L] extends [never]
      ? [InRange<'the size of a piece', N, 0>, EachFits<S, N, Dim>]
      : [SizesFit<L>, SumFits<S, L, Sum<L>, Dim>]),
  ]
>;

type EachFits<S extends Shape, N, Dim> = [N] extends [0]
  ? Agree<SizeAt<S, Dim>, 0> extends true
    ? true
    : `pieces of size 0 can't add up to the ${SizeAt<S, Dim>} of dimension ${Dim & number} of the input ${ShapeText<S>}`
  : true;

type SumFits<S extends Shape, L extends Shape, Total extends number, Dim> =
  Agree<SizeAt<S, Dim>, Total> extends true
    ? true
    : `split takes sizes that add up to ${SizeAt<S, Dim>}, dimension ${Dim & number} of the input ${ShapeText<S>}, but ${ShapeText<L>} add up to ${Counted<Total, 'element'>}`;

/** The verdict on the arguments of `chunk`. */
export type ChunkFits<S extends Shape, N, Dim> = First<
  [HasDimensions<'chunk', S>, InRange<'the number of pieces', N, 1>, DimFits<S, Dim>]
>;

type HasDimensions<Call extends string, S extends Shape> = S extends readonly []
  ? `${Call} splits a dimension, but a single number has none`
  : true;

type Sum<Sizes extends Shape, Total extends number = 0> = number extends Sizes['length']
  ? number
  : Sizes extends readonly [infer Size extends number, ...infer Others extends Shape]
    ? Sum<Others, Add<Total, Known<Size>>>
    : Total;
