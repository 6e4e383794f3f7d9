import type { IsUnknown } from '../../shape';
import type { AsKey } from '../../shape/verdict';
import type { Shape } from '../../tensor';
import type { Chained, Fits, GivesTwo, Out, Rule } from './rule';
import type { RuleOf } from './rule-of';

/** Several layers, each applied to what the one before it gives. */
export interface ChainRule<Layers extends readonly unknown[]> extends Chained<Layers> {
  readonly gives: 'last';
}

/** The shape that comes out at the end of a chain. */
export type ChainOut<Layers extends readonly unknown[], S extends Shape> = Layers extends readonly [
  infer Layer,
  ...infer Rest,
]
  ? ChainOut<Rest, Out<RuleOf<Layer>, S>>
  : number extends Layers['length']
    ? number[]
    : S;

/** Whether a chain gives two tensors, as its last layer does. */
export type GivesPairAtLast<Layers extends readonly unknown[]> = Layers extends readonly [
  ...unknown[],
  infer Last,
]
  ? GivesTwo<RuleOf<Last>>
  : false;

/**
 * True, or the sentence of the first layer that refuses what it gets. What cannot work for any input was
 * said where the chain was made.
 */
export type ChainFits<Layers extends readonly unknown[], S extends Shape> =
  Stopped<Layers, S> extends { why: infer Why }
    ? IsUnknown<S> extends true
      ? Why
      : Stopped<Layers, number[]> extends { why: string }
        ? true
        : Why
    : true;

/**
 * The first layer of a chain that refuses what it gets. What comes before it is looked for only then: a list that
 * grows with each layer would be a new type for each.
 */
type Stopped<
  Layers extends readonly unknown[],
  S extends Shape,
  Last = undefined,
  All extends readonly unknown[] = Layers,
> = Layers extends readonly [infer Layer, ...infer Rest]
  ? LayerFits<Last, RuleOf<Layer>, S> extends infer Why extends string
    ? StoppedAt<All, Layers, Rest, Why>
    : Stopped<Rest, Out<RuleOf<Layer>, S>, Layer, All>
  : true;

type StoppedAt<
  All extends readonly unknown[],
  From extends readonly unknown[],
  After extends readonly unknown[],
  Why extends string,
> = All extends readonly [...infer Before, ...From]
  ? { why: `in layer ${Before['length']}, ${Why}`; before: Before; after: After }
  : true;

type LayerFits<Last, R extends Rule, S extends Shape> = [Last] extends [undefined]
  ? Fits<R, S>
  : GivesTwo<RuleOf<Last>> extends true
    ? 'it takes one tensor, but the layer before it gives two'
    : Fits<R, S>;

/**
 * The layers of a chain as a constructor takes them. What cannot work for any input (the channels of
 * two neighbours differ) puts a sentence in place of the layer that does not fit.
 */
export type Fitting<Layers extends readonly unknown[]> = Layers extends never
  ? Layers // never so, but the compiler infers the layers from it
  : Fitted<Layers, Stopped<Layers, number[]>>[AsKey<
      Stopped<Layers, number[]> extends { why: string } ? 'refused' : 'taken'
    >];

/** A table, so that layers of generic channels are let through: see `Ask`. */
interface Fitted<Layers extends readonly unknown[], S> {
  [key: string]: readonly unknown[];
  taken: Layers;
  refused: S extends {
    why: infer Why;
    before: infer Before extends readonly unknown[];
    after: infer After extends readonly unknown[];
  }
    ? [...Before, Why, ...After]
    : Layers;
}
