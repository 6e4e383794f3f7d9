/** The shape after `expand`, in types. */
import type { Agree, First, ShapeText } from '../shape';
import type { Shape } from './types';

/** The shape after `expand`; -1 keeps a dimension unchanged. */
export type Expanded<S extends Shape, T extends Shape> = number extends S['length'] | T['length']
  ? number[]
  : FromTheEnd<S, T>;

type FromTheEnd<S extends Shape, T extends Shape, Out extends Shape = []> = T extends readonly [
  ...infer Before extends Shape,
  infer Size extends number,
]
  ? S extends readonly [...infer BeforeS extends Shape, infer Own extends number]
    ? FromTheEnd<BeforeS, Before, [Size extends -1 ? Own : Size, ...Out]>
    : FromTheEnd<[], Before, [Size, ...Out]>
  : Out;

/** The verdict on the arguments of `expand`. */
export type ExpandFits<S extends Shape, T extends Shape> = number extends S['length'] | T['length']
  ? true
  : First<
      [
        T extends readonly [...Any<S>, ...unknown[]]
          ? true
          : `expand takes a size for each dimension of the input ${ShapeText<S>}, but got ${ShapeText<T>}`,
        Stretches<S, T> extends true
          ? true
          : `expand repeats only dimensions of size 1, so the input ${ShapeText<S>} does not become ${ShapeText<T>}`,
      ]
    >;

/** A list of the same length, with items of any type. */
type Any<S extends Shape> = { readonly [K in keyof S]: unknown };

type Stretches<S extends Shape, T extends Shape> = T extends readonly [
  ...infer Before extends Shape,
  infer Size extends number,
]
  ? S extends readonly [...infer BeforeS extends Shape, infer Own]
    ? true extends (Size extends -1 ? true : Own extends 1 ? IsSize<Size> : Agree<Own, Size>)
      ? Stretches<BeforeS, Before>
      : false
    : IsSize<Size> extends true
      ? Stretches<[], Before>
      : false
  : true;

type IsSize<Size extends number> = `${Size}` extends `-${string}` | `${string}.${string}`
  ? false
  : true;
