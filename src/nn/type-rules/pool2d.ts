import type {
  First,
  HalfFits,
  Height,
  KernelFits,
  MoveFits,
  NumberOrPair,
  PoolCount,
  PositionsFit,
  ShapeText,
  Size,
  ValueText,
  Width,
} from '../../shape';
import type { Shape } from '../../tensor';
import type { Image, ImageOf, IsImage } from './image';
import type { NoOthers, SettingOf } from './option';
import type { GivesPair, Rule } from './rule';

/**
 * (N, C, H, W) to (N, C, H', W') with the sizes of `shape.poolOutputSize`. `Own` is the verdict on the
 * arguments.
 */
interface Pool2dRule<Call extends string, K, S, P, D, Ceil, Own> extends Rule {
  readonly out: Pool2dOut<ImageOf<this['in']>, K, S, P, D, Ceil>;
  readonly fits: First<
    [
      IsImage<this['in'], Call>,
      Own,
      Pool2dFits<this['in'], ImageOf<this['in']>, Call, K, S, P, D, Ceil>,
    ]
  >;
}

/** The same for a layer that gives the values and their positions. */
interface Pool2dIndicesRule<Call extends string, K, S, P, D, Ceil, Own>
  extends Pool2dRule<Call, K, S, P, D, Ceil, Own>, GivesPair {}

type Pool2dOut<I, K, S, P, D, Ceil> =
  I extends Image<infer Batch, infer C, infer H, infer W>
    ? [...Batch, C, Size<HeightOut<H, K, S, P, D, Ceil>>, Size<WidthOut<W, K, S, P, D, Ceil>>]
    : number[];

type Pool2dFits<X, I, Call extends string, K, S, P, D, Ceil> =
  I extends Image<Shape, number, infer H, infer W>
    ? PositionsFit<
        Call,
        ShapeText<X>,
        HeightOut<H, K, S, P, D, Ceil>,
        WidthOut<W, K, S, P, D, Ceil>,
        H,
        W,
        K,
        P,
        D
      >
    : true;

type HeightOut<H, K, S, P, D, Ceil> = PoolCount<
  H,
  Height<K>,
  Height<S>,
  Height<P>,
  Height<D>,
  Ceil
>;
type WidthOut<W, K, S, P, D, Ceil> = PoolCount<W, Width<K>, Width<S>, Width<P>, Width<D>, Ceil>;

/** The rule of a pooling by what it was called with, the stride or all options in the second place. */
export type PoolingRule<Call extends string, K, A, O, Options> =
  PoolSetting<A, O, 'returnIndices', false> extends true
    ? Pool2dIndicesRule<
        Call,
        K,
        Stride<K, A, O>,
        PoolSetting<A, O, 'padding', 0>,
        PoolSetting<A, O, 'dilation', 1>,
        PoolSetting<A, O, 'ceilMode', false>,
        PoolingFits<Call, K, A, O, Options>
      >
    : Pool2dRule<
        Call,
        K,
        Stride<K, A, O>,
        PoolSetting<A, O, 'padding', 0>,
        PoolSetting<A, O, 'dilation', 1>,
        PoolSetting<A, O, 'ceilMode', false>,
        PoolingFits<Call, K, A, O, Options>
      >;

export type PoolSetting<A, O, Name extends string, Default> = SettingOf<
  A,
  O,
  Name,
  Default,
  NumberOrPair
>;
export type Stride<K, A, O> = [A] extends [NumberOrPair] ? A : PoolSetting<A, O, 'stride', K>;

/** The verdict on what a pooling was called with. PyTorch has one only when it is applied. */
export type PoolingFits<Call extends string, K, A, O, Options> = First<
  [
    NoOthers<Call, A, Options>,
    NoOthers<Call, O, Options>,
    KernelFits<Call, K>,
    MoveFits<
      Call,
      Stride<K, A, O>,
      PoolSetting<A, O, 'padding', 0>,
      PoolSetting<A, O, 'dilation', 1>
    >,
    HalfFits<Call, K, PoolSetting<A, O, 'padding', 0>>,
    DivisorFits<Call, PoolSetting<A, O, 'divisorOverride', 1>>,
  ]
>;

type DivisorFits<Call extends string, Divisor> = [Divisor] extends [0]
  ? `the divisorOverride of ${Call} must not be 0`
  : true;

/** What sentences call a pooling layer. */
export type PoolText<Name extends string, K> = `${Name}(${ValueText<K>})`;
