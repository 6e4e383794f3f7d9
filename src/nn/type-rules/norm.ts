import type { Agree, First, InRange, IsUnknown, Known, NumberText, ShapeText } from '../../shape';
import type { IsDivisible } from '../../shape/arithmetic';
import type { Shape, SizesFit, Tensor } from '../../tensor';
import type { Image, ImageOf, IsImage, OtherChannels } from './image';
import type { GivesSame, Rule } from './rule';

/** The output has the input's shape, which must be (N, Channels, H, W). */
export interface BatchNorm2dRule<Channels extends number> extends Rule {
  readonly out: IsUnknown<this['in']> extends true
    ? [number, Channels, number, number]
    : WithChannels<this['in'], Channels>;
  readonly fits: BatchNorm2dFits<this['in'], Channels, `BatchNorm2d(${NumberText<Channels>})`>;
}

/** The output has the input's shape, which must be (N, Channels, H, W) or (Channels, H, W). */
export interface InstanceNorm2dRule<Channels extends number> extends Rule {
  readonly out: ImageOf<this['in']> extends Image<infer Batch, infer C, infer H, infer W>
    ? [...Batch, OneKnown<C, Channels>, H, W]
    : number[];
  readonly fits: First<
    [
      IsImage<this['in'], InstanceNorm2dText<Channels>>,
      ImageOf<this['in']> extends { channels: infer C }
        ? ChannelsFit<this['in'], InstanceNorm2dText<Channels>, Channels, C>
        : true,
    ]
  >;
}

type InstanceNorm2dText<Channels> = `InstanceNorm2d(${NumberText<Channels>})`;

/** The output has the input's shape, which must be (N, Channels, …). */
export interface GroupNormRule<Groups, Channels extends number> extends Rule {
  readonly out: WithChannels<this['in'], Channels>;
  readonly fits: GroupNormFits<this['in'], Channels, GroupNormText<Groups, Channels>>;
}

type GroupNormText<Groups, Channels> = `GroupNorm(${NumberText<Groups>}, ${NumberText<Channels>})`;

/** The output has the input's shape, which must end with the sizes `Normalized`. */
export interface LayerNormRule<Call extends string, Normalized extends Shape>
  extends Rule, GivesSame {
  readonly out: Shape;
  readonly fits: EndsWith<this['in'], Normalized> extends true
    ? true
    : `${Call} takes (…, ${Inside<ShapeText<Normalized>>}), but the input is ${ShapeText<this['in']>}`;
}

/** The sizes that a LayerNorm normalises: D for a number, else L. */
export type Normalized<D, L extends Shape> = number extends L['length']
  ? D extends undefined
    ? number[]
    : [D & number]
  : L;

/** The name of a LayerNorm in messages. */
export type LayerNormText<
  D,
  L extends Shape,
> = `LayerNorm(${number extends L['length'] ? NumberText<D> : ShapeText<L>})`;

/** The verdict on these sizes. */
export type NormalizedFits<D, L extends Shape> = SizesFit<Normalized<D, L>>;

/** The verdict on groups, which must divide the channels. */
export type GroupsFit<Call extends string, G, Channels> = First<
  [
    InRange<`the number of groups of ${Call}`, G, 1>,
    IsDivisible<Known<Channels>, Known<G, 1>> extends true
      ? true
      : `the groups of ${Call} must divide its ${NumberText<Channels>} channels evenly, which ${NumberText<G>} does not`,
  ]
>;

/** The verdict on an input whose channels are divided into groups. */
export type GroupsOfInput<Call extends string, X, G> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, infer C, ...unknown[]]
      ? GroupsFit<Call, G, C>
      : NoChannels<Call, X>;

/** The verdict on a weight or bias, which must have the shape of what is normalised. */
export type WeightFits<Call extends string, Name extends string, W, Normalized> =
  W extends Tensor<infer S>
    ? true extends IsUnknown<S> | IsUnknown<Normalized>
      ? true
      : [EndsWith<S, Normalized>, EndsWith<Normalized, S>] extends [true, true]
        ? true
        : `${Call} takes a ${Name} of shape ${ShapeText<Normalized>}, but got ${ShapeText<S>}`
    : true;

type BatchNorm2dFits<X, Channels, Call extends string> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, infer C, unknown, unknown]
      ? ChannelsFit<X, Call, Channels, C>
      : `${Call} takes (N, C, H, W), but the input is ${ShapeText<X>}`;

type GroupNormFits<X, Channels, Call extends string> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, infer C, ...unknown[]]
      ? ChannelsFit<X, Call, Channels, C>
      : NoChannels<Call, X>;

type NoChannels<
  Call extends string,
  X,
> = `${Call} takes (N, C, …), but the input is ${ShapeText<X>}`;

type ChannelsFit<X, Call extends string, Channels, C> =
  Agree<C, Channels> extends true ? true : OtherChannels<X, Call, Channels, C>;

/** The layer fixes the number of channels. */
type WithChannels<X, Channels extends number> = X extends readonly [
  infer N extends number,
  infer C extends number,
  ...infer Rest extends Shape,
]
  ? [N, OneKnown<C, Channels>, ...Rest]
  : number[];

type OneKnown<Size extends number, Other extends number> = number extends Size ? Other : Size;

/** Whether the last sizes of X can be these. */
type EndsWith<X, Sizes> = Sizes extends readonly [...infer Before, infer Size]
  ? X extends readonly [...infer Others, infer Last]
    ? Agree<Last, Size> extends true
      ? EndsWith<Others, Before>
      : false
    : IsUnknown<X>
  : true;

type Inside<Text extends string> = Text extends `[${infer Sizes}]` ? Sizes : Text;
