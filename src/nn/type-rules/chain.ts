import type { Shape } from '../../tensor';
import type { Chained, Fits, GivesPair, Guard, Out, Rule } from './rule';
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

/** True, or the sentence of the first layer that refuses what it gets. */
export type ChainFits<
  Layers extends readonly unknown[],
  S extends Shape,
  Before extends readonly unknown[] = [],
> = Layers extends readonly [infer Layer, ...infer Rest]
  ? LayerFits<RuleOf<Layer>, S> extends infer Why extends string
    ? `in layer ${Before['length']}, ${Why}`
    : ChainFits<Rest, Out<RuleOf<Layer>, S>, [...Before, Layer]>
  : true;

/** The sentences of all layers whose windows do not fit. */
export type ChainGuard<
  Layers extends readonly unknown[],
  S extends Shape,
  Found = unknown,
> = Layers extends readonly [infer Layer, ...infer Rest]
  ? ChainGuard<Rest, Out<RuleOf<Layer>, S>, Found & Guard<RuleOf<Layer>, S>>
  : Found;

type LayerFits<R extends Rule, S extends Shape> = R extends GivesPair
  ? 'a layer gives two tensors, but the next one takes one'
  : Fits<R, S>;

/**
 * The layers of a chain as a constructor takes them. What cannot work for any input (the channels of
 * two neighbours differ) puts a sentence in place of the layer that does not fit.
 */
export type Fitting<Layers extends readonly unknown[]> = {
  is: ChainFits<Layers, number[]>;
} extends { is: string }
  ? Refused<Layers, number[]>
  : Layers;

type Refused<
  Layers extends readonly unknown[],
  S extends Shape,
  Before extends readonly unknown[] = [],
> = Layers extends readonly [infer Layer, ...infer Rest]
  ? LayerFits<RuleOf<Layer>, S> extends infer Why extends string
    ? [...Before, `in layer ${Before['length']}, ${Why}`, ...Rest]
    : Refused<Rest, Out<RuleOf<Layer>, S>, [...Before, Layer]>
  : Before;
