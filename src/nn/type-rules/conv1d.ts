import type { Agree, ConvCount, First, LengthFits, NumberText, ShapeText, Size } from '../../shape';
import type { Shape } from '../../tensor';
import type { OtherChannels } from './image';
import type { Rule } from './rule';
import type { IsSequence, Sequence, SequenceOf } from './sequence';

/** (N, In, L) to (N, Filters, L'), as `Conv2dRule` along one dimension. */
export interface Conv1dRule<
  Call extends string,
  In,
  Filters extends number,
  K,
  S,
  P,
  D,
  Own = true,
> extends Rule {
  readonly out: Conv1dOut<SequenceOf<this['in']>, Filters, K, S, P, D>;
  readonly fits: First<
    [
      IsSequence<this['in'], Call>,
      Own,
      Conv1dFits<this['in'], SequenceOf<this['in']>, Call, In, K, S, P, D>,
    ]
  >;
}

type Conv1dOut<I, Filters extends number, K, S, P, D> =
  I extends Sequence<infer Batch, number, infer L>
    ? [...Batch, Filters, Size<ConvCount<L, K, S, P, D>>]
    : number[];

type Conv1dFits<X, I, Call extends string, In, K, S, P, D> =
  I extends Sequence<Shape, infer C, infer L>
    ? Agree<C, In> extends true
      ? LengthFits<Call, ShapeText<X>, ConvCount<L, K, S, P, D>, L, K, P, D>
      : OtherChannels<X, Call, In, C>
    : true;

/** The name of a Conv1d in messages. */
export type Conv1dText<In, Filters> = `Conv1d(${NumberText<In>}, ${NumberText<Filters>})`;
