/** How the shape of a loss follows from those of its input and target. */
import type { ShapeText } from '../../shape';
import type { Broadcast, BroadcastFits, Shape } from '../../tensor';
import type { Match } from './rule-of';

/** How the single losses are reduced. */
export type Reduction = 'mean' | 'sum' | 'none';

/** For each function, the shape of the single losses and the verdict on the target. */
interface Losses<S extends Shape, T extends Shape> {
  crossEntropy: {
    each: Places<S>;
    fits: Match<S, T> extends true ? true : ClassesFit<'crossEntropy', S, T>;
  };
  nllLoss: { each: Places<S>; fits: ClassesFit<'nllLoss', S, T> };
  mseLoss: { each: Broadcast<S, T>; fits: BroadcastFits<S, T> };
  binaryCrossEntropyWithLogits: {
    each: S;
    fits: Match<S, T> extends true
      ? true
      : `binaryCrossEntropyWithLogits takes a target of the input's shape, ${ShapeText<S>}, but got ${ShapeText<T>}`;
  };
}

export type LossName = keyof Losses<Shape, Shape>;

/** The verdict on a target. */
export type TargetFits<Name extends LossName, S extends Shape, T extends Shape> = Losses<
  S,
  T
>[Name]['fits'];

/** The shape of the result. */
export type LossShape<
  Name extends LossName,
  R extends Reduction,
  S extends Shape,
  T extends Shape,
> = [R] extends ['none'] ? Losses<S, T>[Name]['each'] : 'none' extends R ? number[] : [];

/** The shape of the scores without the dimension of the classes. */
type Places<S extends Shape> = number extends S['length']
  ? number[]
  : S extends readonly [infer N extends number, number, ...infer Rest extends Shape]
    ? [N, ...Rest]
    : [];

type ClassesFit<Call extends string, S extends Shape, T extends Shape> = true extends
  Match<Places<S>, T> | (S extends readonly [number] ? Match<[1], T> : false)
  ? true
  : `${Call} takes classes of shape ${ShapeText<Places<S>>} for scores of shape ${ShapeText<S>}, but got ${ShapeText<T>}`;
