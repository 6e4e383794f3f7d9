/** The shapes of tensors that are joined, in types. */
import type { Agree, First, IsUnknown, ShapeText } from '../shape';
import type { Add } from '../shape/arithmetic';
import type { IsUnion, Known } from '../shape/known-at-compile-time';
import type { At, DimFits, Resized, Unsqueezed } from './dimensions';
import type { Tensor } from './tensor';
import type { Shape } from './types';

/** The shapes of a list of tensors. */
export type ShapesOf<T extends readonly Tensor[]> = {
  -readonly [K in keyof T]: T[K]['shape' & keyof T[K]];
};

/** The result for a list of unknown length, if all its tensors have the same shape. */
type OfEach<Shapes extends readonly Shape[], Result extends Shape> =
  IsUnion<Shapes[number]> extends true ? number[] : Result;

/** The shape of tensors concatenated along a dimension. */
export type Concatenated<Shapes extends readonly Shape[], Dim> = number extends Shapes['length']
  ? OfEach<Shapes, Resized<Shapes[number], Dim, number>>
  : Shapes extends readonly [infer Only extends Shape]
    ? Sizes<Only>
    : Shapes extends readonly [
          infer A extends Shape,
          infer B extends Shape,
          ...infer Others extends Shape[],
        ]
      ? Concatenated<[Joined<A, B, Dim>, ...Others], Dim>
      : number[];

type Sizes<S extends Shape> = { -readonly [K in keyof S]: S[K] };

/** The shape of two concatenated tensors; one of shape [0] is skipped. */
type Joined<A extends Shape, B extends Shape, Dim> = B extends readonly [0]
  ? A
  : A extends readonly [0]
    ? B
    : number extends A['length'] | B['length'] | At<A, Dim>
      ? number[]
      : {
          -readonly [K in keyof A]: K extends `${At<A, Dim>}`
            ? Add<Known<A[K]>, Known<SizeOf<B, K>>>
            : A[K] & SizeOf<B, K>;
        };

type SizeOf<S extends Shape, K> = K extends keyof S
  ? S[K] extends number
    ? S[K]
    : number
  : number;

/** The verdict on the arguments of `cat`. */
export type CatFits<Shapes extends readonly Shape[], Dim> = Shapes extends readonly []
  ? 'cat takes at least one tensor, but the list is empty'
  : Shapes extends readonly [infer A extends Shape, ...infer Others extends Shape[]]
    ? A extends readonly []
      ? 'cat joins tensors along a dimension, but a single number has none'
      : A extends readonly [0]
        ? Others extends readonly []
          ? true
          : CatFits<Others, Dim>
        : First<[DimFits<A, Dim>, AllMeet<A, Others, Dim>]>
    : true;

type AllMeet<A extends Shape, Others extends readonly Shape[], Dim> = Others extends readonly [
  infer B extends Shape,
  ...infer More extends Shape[],
]
  ? B extends readonly [0]
    ? AllMeet<A, More, Dim>
    : AreEqual<A, B, Dim> extends true
      ? AllMeet<A, More, Dim>
      : `cat along dimension ${Dim & number} needs equal sizes in all other dimensions, but got ${ShapeText<A>} and ${ShapeText<B>}`
  : true;

/** Whether two shapes can be equal in all dimensions but one. */
type AreEqual<A extends Shape, B extends Shape, But = never> = true extends
  IsUnknown<A> | IsUnknown<B>
  ? true
  : A['length'] extends B['length']
    ? false extends {
        [K in keyof A]: K extends `${At<A, But>}` ? true : Agree<A[K], SizeOf<B, K>>;
      }[number]
      ? false
      : true
    : false;

/** The shape of stacked tensors. */
export type Stacked<Shapes extends readonly Shape[], Dim> = number extends Shapes['length']
  ? OfEach<Shapes, Resized<Unsqueezed<Shapes[number], Dim>, Dim, number>>
  : Resized<Unsqueezed<Merged<Shapes>, Dim>, Dim, Shapes['length']>;

/** The common shape, with every size that is known in any of them. */
type Merged<Shapes extends readonly Shape[]> = Shapes extends readonly [
  infer A extends Shape,
  infer B extends Shape,
  ...infer Others extends Shape[],
]
  ? Merged<[IsUnknown<A> extends true ? B : Of<A, B>, ...Others]>
  : Shapes[0];

type Of<A extends Shape, B extends Shape> = {
  [K in keyof A]: A[K] & SizeOf<B, K>;
};

/** The verdict on the arguments of `stack`. */
export type StackFits<Shapes extends readonly Shape[], Dim> = Shapes extends readonly []
  ? 'stack takes at least one tensor, but the list is empty'
  : Shapes extends readonly [infer A extends Shape, ...infer Others extends Shape[]]
    ? First<[DimFits<[1, ...A], Dim>, AllEqual<A, Others>]>
    : true;

type AllEqual<A extends Shape, Others extends readonly Shape[]> = Others extends readonly [
  infer B extends Shape,
  ...infer More extends Shape[],
]
  ? AreEqual<A, B> extends true
    ? AllEqual<A, More>
    : `stack takes tensors of the same shape, but got ${ShapeText<A>} and ${ShapeText<B>}`
  : true;
