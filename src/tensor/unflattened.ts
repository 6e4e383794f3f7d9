/** The shape after `unflatten`, in types. */
import type { First, IsUnknown, ShapeText } from '../shape';
import type { At, DimFits, SizeAt } from './dimensions';
import type { Reshaped, ReshapeFits, Shape } from './types';

export type Unflattened<S, Dim, Sizes extends Shape> = S extends Shape
  ? true extends IsUnknown<S> | IsUnknown<Sizes>
    ? number[]
    : number extends At<S, Dim>
      ? number[]
      : Replaced<S, At<S, Dim>, Sizes>
  : number[];

type Replaced<
  S extends Shape,
  At,
  Sizes extends Shape,
  Before extends Shape = [],
> = S extends readonly [infer Size extends number, ...infer Rest extends Shape]
  ? Before['length'] extends At
    ? [...Before, ...Reshaped<[Size], Sizes>, ...Rest]
    : Replaced<Rest, At, Sizes, [...Before, Size]>
  : number[];

/** The verdict on the arguments of `unflatten`. */
export type UnflattenFits<S, Dim, Sizes extends Shape> =
  IsUnknown<S> extends true
    ? true
    : S extends Shape
      ? First<
          [
            DimFits<S, Dim>,
            Sizes extends readonly []
              ? 'unflatten takes the new sizes of a dimension, but got none'
              : true,
            ReshapeFits<[SizeAt<S, Dim>], Sizes> extends string
              ? `unflatten divides dimension ${Dim & number} of the input ${ShapeText<S>} into sizes whose product is its size, which ${ShapeText<Sizes>} are not`
              : true,
          ]
        >
      : true;
