import type { First, LengthFits, PoolCount, ShapeText, Size } from '../../shape';
import type { Shape } from '../../tensor';
import type { PoolingFits, PoolSetting, Stride } from './pool2d';
import type { GivesPair, Rule } from './rule';
import type { IsSequence, Sequence, SequenceOf } from './sequence';

/** The rule of a pooling of sequences by what it was called with, as `PoolingRule` of images. */
export type Pooling1dRule<Call extends string, K, A, O, Options> = Pool1dRule<
  Call,
  K,
  Stride<K, A, O>,
  PoolSetting<A, O, 'padding', 0>,
  PoolSetting<A, O, 'dilation', 1>,
  PoolSetting<A, O, 'ceilMode', false>,
  PoolingFits<Call, K, A, O, Options>
> &
  (PoolSetting<A, O, 'returnIndices', false> extends true ? GivesPair : unknown);

interface Pool1dRule<Call extends string, K, S, P, D, Ceil, Own> extends Rule {
  readonly out: Pool1dOut<SequenceOf<this['in']>, K, S, P, D, Ceil>;
  readonly fits: First<
    [
      IsSequence<this['in'], Call>,
      Own,
      Pool1dFits<this['in'], SequenceOf<this['in']>, Call, K, S, P, D, Ceil>,
    ]
  >;
}

type Pool1dOut<I, K, S, P, D, Ceil> =
  I extends Sequence<infer Batch, infer C, infer L>
    ? [...Batch, C, Size<PoolCount<L, K, S, P, D, Ceil>>]
    : number[];

type Pool1dFits<X, I, Call extends string, K, S, P, D, Ceil> =
  I extends Sequence<Shape, number, infer L>
    ? LengthFits<Call, ShapeText<X>, PoolCount<L, K, S, P, D, Ceil>, L, K, P, D>
    : true;
