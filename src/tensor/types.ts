import type { Agree, Counted, First, InRange, IsUnknown, NumberText, ShapeText } from '../shape';
import type { FloorDivide, IsDivisible } from '../shape/arithmetic';
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

/** The verdict on the sizes of a new tensor. */
export type SizesFit<S> =
  IsUnknown<S> extends true
    ? true
    : S extends readonly [infer Size, ...infer Rest]
      ? First<[InRange<'a size', Size, 0>, SizesFit<Rest>]>
      : true;

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

/** The verdict on two shapes that are to be broadcast. */
export type BroadcastFits<A extends Shape, B extends Shape> =
  Meet<A, B> extends false
    ? `the shapes ${ShapeText<A>} and ${ShapeText<B>} do not match: from the last dimension on, two sizes must be equal, or one of them 1`
    : true;

type Meet<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? true
  : A extends readonly [...infer RestA extends Shape, infer LastA]
    ? B extends readonly [...infer RestB extends Shape, infer LastB]
      ? 1 extends LastA | LastB
        ? Meet<RestA, RestB>
        : Agree<LastA, LastB> extends true
          ? Meet<RestA, RestB>
          : false
      : true
    : true;

/** The shape after `reshape`; a dimension given as -1 is worked out. */
export type Reshaped<S extends Shape, T extends Shape> = {
  -readonly [K in keyof T]: T[K] extends -1 ? Inferred<S, T> : T[K];
};

type Inferred<S extends Shape, T extends Shape> =
  Given<T> extends 0 ? number : FloorDivide<FlattenedSize<S>, Given<T>>;

/** The product of the sizes that were given. */
type Given<T extends Shape> = FlattenedSize<{ [K in keyof T]: T[K] extends -1 ? 1 : T[K] }>;

/** The verdict on a new shape, which must hold as many elements. */
export type ReshapeFits<S extends Shape, T extends Shape> = First<
  [
    SizesFit<{ [K in keyof T]: T[K] extends -1 ? 1 : T[K] }>,
    HoldsAll<FlattenedSize<S>, Given<T>, Open<T>> extends false
      ? `the input ${ShapeText<S>} has ${Counted<FlattenedSize<S>, 'element'>} and does not fill the shape ${ShapeText<T>}`
      : true,
  ]
>;

/** How many sizes are to be worked out: none, one or more. */
type Open<T extends Shape, Found extends 'none' | 'one' = 'none'> = T extends readonly [
  infer Size,
  ...infer Rest extends Shape,
]
  ? Size extends -1
    ? number extends Size
      ? Open<Rest, Found>
      : Found extends 'one'
        ? 'more'
        : Open<Rest, 'one'>
    : Open<Rest, Found>
  : Found;

type HoldsAll<Elements extends number, Given extends number, Open> = Open extends 'more'
  ? false
  : number extends Elements | Given
    ? true
    : Open extends 'one'
      ? Given extends 0
        ? false
        : IsDivisible<Elements, Given>
      : Agree<Elements, Given>;

/** The shape of `a.matmul(b)`: vectors lose their dimension, what is before matrices is broadcast. */
export type MatMul<A extends Shape, B extends Shape> = true extends IsUnknown<A> | IsUnknown<B>
  ? number[]
  : A extends readonly [number]
    ? B extends readonly [...infer Batch extends Shape, number, infer M extends number]
      ? [...Batch, M]
      : []
    : A extends readonly [...infer BatchA extends Shape, infer N extends number, number]
      ? B extends readonly [...infer BatchB extends Shape, number, infer M extends number]
        ? [...Broadcast<BatchA, BatchB>, N, M]
        : [...BatchA, N]
      : number[];

/** The verdict on a matrix product. */
export type MatMulFits<A extends Shape, B extends Shape> = true extends IsUnknown<A> | IsUnknown<B>
  ? true
  : [A, B] extends [readonly [], unknown] | [unknown, readonly []]
    ? `matmul takes vectors and matrices, but got ${ShapeText<A>} and ${ShapeText<B>}`
    : Agree<Columns<A>, Rows<B>> extends true
      ? BroadcastFits<Batch<A>, Batch<B>>
      : `matmul takes rows of ${ShapeText<A>}, which have ${Counted<Columns<A>, 'number'>}, times columns of ${ShapeText<B>}, which have ${NumberText<Rows<B>>}`;

type Columns<A extends Shape> = A extends readonly [...unknown[], infer Last] ? Last : number;
type Rows<B extends Shape> = B extends readonly [...unknown[], infer Row, unknown] ? Row : B[0];
type Batch<A extends Shape> = A extends readonly [...infer Before extends Shape, unknown, unknown]
  ? Before
  : [];
