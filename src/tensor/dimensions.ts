/** Dimensions by number, in types: counted from 0, or from the end if negative. */
import type { Counted, First, InRange, IsUnknown, ShapeText } from '../shape';
import type { Add, IsAtLeast, Multiply, Subtract } from '../shape/arithmetic';
import type { IsUnion, Known } from '../shape/known-at-compile-time';
import type { Shape } from './types';

/** A dimension counted from 0; `number` where it is not known. */
export type At<S, Dim> = S extends readonly unknown[]
  ? Dim extends number
    ? number extends Dim | S['length']
      ? number
      : IsUnion<Dim> extends true
        ? number
        : `${Dim}` extends `-${infer FromTheEnd extends number}`
          ? Subtract<Rank<S>, FromTheEnd>
          : Dim
    : number
  : number;

/** A single number takes 0 and -1, as if it had one dimension. */
type Rank<S extends readonly unknown[]> = S extends readonly [] ? 1 : S['length'];

/** The verdict on a dimension. */
export type DimFits<S, Dim> = Dim extends number
  ? number extends At<S, Dim>
    ? true
    : `${At<S, Dim>}` extends keyof S | (S extends readonly [] ? '0' : never)
      ? true
      : `the input ${ShapeText<S>} has no dimension ${Dim}`
  : true;

/** The verdict on several dimensions, each of which is named once. */
type DimsFit<S, Dims extends Shape, Seen = never> = number extends Dims['length']
  ? true
  : Dims extends readonly [infer One, ...infer Others extends Shape]
    ? First<
        [
          DimFits<S, One>,
          number extends At<S, One>
            ? true
            : At<S, One> extends Seen
              ? `dimension ${One & number} of the input ${ShapeText<S>} is named twice`
              : true,
          // What is not known may be any of them, and is not counted as seen.
          DimsFit<S, Others, number extends At<S, One> ? Seen : Seen | At<S, One>>,
        ]
      >
    : true;

/** The shape after the dimensions from `Start` to `End`, both included, have become one. */
export type Flattened<S, Start, End> =
  IsUnknown<S> extends true
    ? number[]
    : S extends readonly []
      ? [1]
      : number extends At<S, Start> | At<S, End>
        ? number[]
        : Joined<S, At<S, Start>, At<S, End>>;

type Joined<
  S,
  Start,
  End,
  Before extends readonly unknown[] = [],
  Product extends number = 1,
  Out extends Shape = [],
> = S extends readonly [infer Size extends number, ...infer Rest]
  ? Before['length'] extends End
    ? [...Out, Multiply<Product, Known<Size>>, ...Sizes<Rest>]
    : IsAtLeast<Before['length'] & number, Start & number> extends true
      ? Joined<Rest, Start, End, [...Before, Size], Multiply<Product, Known<Size>>, Out>
      : Joined<Rest, Start, End, [...Before, Size], 1, [...Out, Size]>
  : number[];

/** For the kernel's TypeScript 5.0, which does not see that such a type is a shape. */
type Sizes<S> = S extends Shape ? S : number[];

/** The verdict on flattening. */
export type FlattenFits<S, Start, End> = First<
  [
    DimFits<S, Start>,
    DimFits<S, End>,
    number extends At<S, Start> | At<S, End>
      ? true
      : IsAtLeast<At<S, End>, At<S, Start>> extends true
        ? true
        : `flatten joins the dimensions from the first to the last, but of the input ${ShapeText<S>}, ${Start & number} comes after ${End & number}`,
  ]
>;

/** A dimension as it was given: `any` says no more than `number`, and not that there is none. */
type Given<Dim> = 0 extends 1 & Dim ? number : Dim;

/** The shape after a reduction over a dimension, several, or (without `Dim`, or for an empty list) all of them. */
export type Reduced<S extends Shape, Dim, Keep> = [Given<Dim>] extends [undefined | readonly []]
  ? Keep extends true
    ? Sizes<{ -readonly [K in keyof S]: 1 }>
    : []
  : number extends S['length']
    ? number[]
    : number extends Axes<S, Dim>
      ? Keep extends true
        ? Sizes<{ -readonly [K in keyof S]: number }>
        : number[]
      : boolean extends Keep
        ? number[]
        : ReducedSizes<S, Axes<S, Dim>, Keep>;

/** The verdict on the dimension of a reduction, or on a list of them. */
export type ReductionFits<S, Dim, Dims extends Shape> = number extends Dims['length']
  ? DimFits<S, Dim>
  : DimsFit<S, Dims>;

/** The dimensions of a reduction, as a union. */
type Axes<S, Dim> = Dim extends readonly [infer One, ...infer Others]
  ? At<S, One> | (Others extends readonly [] ? never : Axes<S, Others>)
  : At<S, Dim>;

type ReducedSizes<
  S extends Shape,
  Axes,
  Keep,
  Seen extends readonly unknown[] = [],
  Out extends Shape = [],
> = S extends readonly [infer Size extends number, ...infer Rest extends Shape]
  ? ReducedSizes<
      Rest,
      Axes,
      Keep,
      [...Seen, Size],
      Seen['length'] extends Axes ? (Keep extends true ? [...Out, 1] : Out) : [...Out, Size]
    >
  : Out;

/** The shape after `permute`: dimension i of the result is dimension `Dims[i]` of the input. */
export type Permuted<S extends Shape, Dims extends Shape> = number extends S['length']
  ? number[]
  : { -readonly [K in keyof Dims]: SizeAt<S, Dims[K]> };

/** The size of a dimension. */
export type SizeAt<S extends Shape, Dim> = S extends readonly []
  ? number
  : `${At<S, Dim>}` extends infer Key extends keyof S
    ? S[Key] & number
    : number;

/** The verdict on an order of dimensions. */
export type PermuteFits<S extends Shape, Dims extends Shape> = number extends (S | Dims)['length']
  ? true
  : First<
      [
        S['length'] extends Dims['length']
          ? true
          : `permute takes each of the ${S['length']} dimensions of the input ${ShapeText<S>} once, but got ${Counted<Dims['length'], 'number'>}`,
        DimsFit<S, Dims>,
      ]
    >;

/** The shape after two dimensions have changed places. */
export type Transposed<S extends Shape, A, B> = number extends S['length'] | At<S, A> | At<S, B>
  ? number[]
  : Sizes<{
      -readonly [K in keyof S]: K extends `${At<S, A>}`
        ? SizeAt<S, B>
        : K extends `${At<S, B>}`
          ? SizeAt<S, A>
          : S[K];
    }>;

/** The shape with one dimension of another size. */
export type Resized<S extends Shape, Dim, Size> = number extends S['length'] | At<S, Dim>
  ? number[]
  : Sizes<{ -readonly [K in keyof S]: K extends `${At<S, Dim>}` ? Known<Size> : S[K] }>;

/** The shape with one more dimension of 1. */
export type Unsqueezed<S extends Shape, Dim> = number extends S['length'] | At<[1, ...S], Dim>
  ? number[]
  : Inserted<S, At<[1, ...S], Dim>>;

type Inserted<S extends Shape, At, Before extends Shape = []> = Before['length'] extends At
  ? [...Before, 1, ...S]
  : S extends readonly [infer Size extends number, ...infer Rest extends Shape]
    ? Inserted<Rest, At, [...Before, Size]>
    : number[];

/** The shape without dimensions of 1: without all of them, or without one if it is 1. */
export type Squeezed<S extends Shape, Dim> = number extends S['length'] | S[number]
  ? number[]
  : [Given<Dim>] extends [undefined]
    ? WithoutOnes<S>
    : SizeAt<S, Dim> extends 1
      ? Reduced<S, Dim, false>
      : number extends At<S, Dim>
        ? number[]
        : Sizes<{ -readonly [K in keyof S]: S[K] }>;

type WithoutOnes<S extends Shape, Out extends Shape = []> = S extends readonly [
  infer Size extends number,
  ...infer Rest extends Shape,
]
  ? WithoutOnes<Rest, Size extends 1 ? Out : [...Out, Size]>
  : Out;

/** The verdict on a part of a dimension: `Count` elements from `Start` on. */
export type NarrowFits<S extends Shape, Dim, Start, Count> = First<
  [
    DimFits<S, Dim>,
    InRange<'the start', Start, 0>,
    InRange<'the length', Count, 0>,
    IsAtLeast<SizeAt<S, Dim>, Add<Known<Start>, Known<Count>>> extends true
      ? true
      : `narrow takes ${Counted<Count, 'element'>} from ${Start & number} on, but dimension ${Dim & number} of the input ${ShapeText<S>} has ${SizeAt<S, Dim>}`,
  ]
>;

/** The verdict on one element of a dimension. */
export type SelectFits<S extends Shape, Dim, Index> = First<
  [
    DimFits<S, Dim>,
    Index extends number
      ? number extends Index
        ? true
        : IsAtLeast<SizeAt<S, Dim>, FromEnd<Index>> extends true
          ? true
          : `dimension ${Dim & number} of the input ${ShapeText<S>} has ${Counted<SizeAt<S, Dim>, 'element'>}, and none at ${Index}`
      : true,
  ]
>;

/** How many elements a dimension must have to have one at an index. */
type FromEnd<Index extends number> = `${Index}` extends `-${infer Back extends number}`
  ? Back
  : Add<Known<Index>, 1>;
