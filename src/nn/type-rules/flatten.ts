import type { FlattenedSize } from '../../shape';
import type { Add, Subtract } from '../../shape/arithmetic';
import type { Shape } from '../../tensor';
import type { IsUnknown, Rule } from './rule';

/** The dimensions from Start to End, both included, become one; -1 is the last. */
export interface FlattenRule<Start, End> extends Rule {
  readonly out: FlattenOut<this['in'], Start, End>;
  /** A dimension that does not exist is left to run time. */
  readonly fits: true;
  readonly guard: unknown;
}

type FlattenOut<X, Start, End> =
  IsUnknown<X> extends true
    ? UnknownFlattened<Start, End>
    : number extends Start | End
      ? number[]
      : Split<X, Position<X, Start>, Position<X, End>>;

/** For an unknown shape, the usual cases keep at least the number of dimensions. */
type UnknownFlattened<Start, End> = [Start, End] extends [1, -1]
  ? [number, number]
  : [Start, End] extends [0, -1]
    ? [number]
    : number[];

/** A dimension counted from the front. */
type Position<X, Dim> = Dim extends number
  ? `${Dim}` extends `-${infer FromTheEnd extends number}`
    ? Subtract<Length<X>, FromTheEnd>
    : Dim
  : number;

/** Known even where a size is generic: `extends Shape` would be deferred. */
type Length<X> = X extends readonly unknown[] ? X['length'] : never;

type Split<
  X,
  Start,
  End,
  Before extends Shape = [],
  Joined extends Shape = [],
> = X extends readonly [infer First extends number, ...infer Rest extends Shape]
  ? Before['length'] extends Start
    ? Add<Before['length'], Joined['length']> extends End
      ? [...Before, FlattenedSize<[...Joined, First]>, ...Rest]
      : Split<Rest, Start, End, Before, [...Joined, First]>
    : Split<Rest, Start, End, [...Before, First], Joined>
  : number[];
