import type { FlattenedSize } from '../shape/flattened-size';

/** The sizes of a tensor's dimensions, outermost first: (N, C, H, W) for a batch of images. */
export type Shape = readonly number[];

/**
 * What a tensor's elements are: numbers with a fraction, whole numbers, or true and false. int64 is kept in 32 bits,
 * as tfjs has no wider integer: what does not fit is refused.
 */
export type DType = 'float32' | 'int64' | 'bool';

/** What may be given as a dtype: 'int32' is the old name of 'int64', for one more version. */
export type DTypeName = DType | 'int32';

/** Numbers nested to any depth, as `toArray()` gives them. */
export type Nested = number | readonly Nested[];

/** What a tensor is made of: numbers, or true and false, nested to any depth. */
export type NestedValues = number | boolean | readonly NestedValues[];

/** Drops `readonly`, so that `Tensor<[2, 3]>` reads the same wherever it came from. */
type Mutable<S extends Shape> = { -readonly [K in keyof S]: S[K] };

/** The shape of nested number lists, outermost length first: `[[1, 2], [3, 4]]` is `[2, 2]`. */
export type ShapeOf<A> = A extends number | boolean
  ? []
  : A extends readonly (infer E)[]
    ? number[] extends A
      ? [number]
      : [Length<A>, ...ShapeOf<A extends readonly [infer First, ...unknown[]] ? First : E>]
    : number[];

type Length<A extends readonly unknown[]> = A['length'];

/** The shape of `a + b`: dimensions are matched from the last, and a dimension of 1 stretches. */
export type Broadcast<A extends Shape, B extends Shape> = A extends B
  ? B extends A
    ? A
    : BroadcastSizes<A, B>
  : BroadcastSizes<A, B>;

type BroadcastSizes<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? number[]
  : A extends readonly [...infer RestA extends Shape, infer LastA extends number]
    ? B extends readonly [...infer RestB extends Shape, infer LastB extends number]
      ? [...BroadcastSizes<RestA, RestB>, BroadcastSize<LastA, LastB>]
      : Mutable<A>
    : Mutable<B>;

type BroadcastSize<A extends number, B extends number> = A extends 1
  ? B
  : B extends 1
    ? A
    : number extends A
      ? B
      : A;

/** The shape after a reduction over one dimension (or, without `Dim`, over all of them). */
export type Reduced<S extends Shape, Dim, Keep> = undefined extends Dim
  ? []
  : number extends S['length']
    ? number[]
    : Dim extends number
      ? number extends Dim
        ? number[]
        : ReducedSizes<S, Dim, Keep, []>
      : number[];

type ReducedSizes<
  S extends Shape,
  Dim extends number,
  Keep,
  Seen extends number[],
> = `${Dim}` extends `-${string}`
  ? number[]
  : S extends readonly [infer First extends number, ...infer Rest extends Shape]
    ? Seen['length'] extends Dim
      ? Keep extends true
        ? [...Seen, 1, ...Rest]
        : [...Seen, ...Rest]
      : ReducedSizes<Rest, Dim, Keep, [...Seen, First]>
    : Seen;

/** The shape after `permute`: dimension i of the result is dimension `Dims[i]` of the input. */
export type Permuted<S extends Shape, Dims extends Shape> = number extends S['length']
  ? number[]
  : { -readonly [K in keyof Dims]: Dims[K] extends keyof S ? S[Dims[K]] & number : number };

/** The shape after `reshape`: a dimension given as -1 is worked out when the code runs. */
export type Reshaped<T extends Shape> = {
  -readonly [K in keyof T]: T[K] extends -1 ? number : T[K];
};

/** The shape of `a.matmul(b)` for matrices; other ranks are worked out when the code runs. */
export type MatMul<A extends Shape, B extends Shape> = A extends readonly [
  infer N extends number,
  number,
]
  ? B extends readonly [number, infer M extends number]
    ? [N, M]
    : number[]
  : number[];

/** The shape after `flatten`: from dimension `Start` on, one is left. Other ends are left to run time. */
export type Flattened<S extends Shape, Start, End> = number extends S['length']
  ? number[]
  : [End] extends [-1]
    ? FlattenedFrom<S, Start, []>
    : number[];

type FlattenedFrom<S extends Shape, Start, Before extends number[]> = [Before['length']] extends [
  Start,
]
  ? [...Before, FlattenedSize<S>]
  : S extends readonly [infer First extends number, ...infer Rest extends Shape]
    ? FlattenedFrom<Rest, Start, [...Before, First]>
    : number[];
