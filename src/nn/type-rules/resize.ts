import type { First, Height, InRange, IsUnknown, Known, ShapeText, Width } from '../../shape';
import type { Multiply } from '../../shape/arithmetic';
import type { None, NoOthers, SettingOf } from './option';
import type { Rule } from './rule';

/** (N, C, H, W) to (N, C, H', W'), or (N, C, L) to (N, C, L'), by `size` or `scaleFactor` of the options O. */
export interface ResizeRule<Call extends string, O, Options> extends Rule {
  readonly out: ResizeOut<this['in'], Setting<O, 'size'>, Setting<O, 'scaleFactor'>>;
  readonly fits: First<
    [
      NoOthers<Call, O, Options>,
      OptionsFit<Call, Setting<O, 'size'>, Setting<O, 'scaleFactor'>>,
      CornersFit<Call, Setting<O, 'mode', 'nearest'>, Setting<O, 'alignCorners'>>,
      RankFits<this['in'], Call, Setting<O, 'mode', 'nearest'>>,
    ]
  >;
}

/** 'unset' stands for a missing option: without strict null checks, null is assignable to anything. */
type Setting<O, Name extends string, Default = 'unset'> = SettingOf<O, None, Name, Default, never>;

type ResizeOut<X, Size, Factor> =
  IsUnknown<X> extends true
    ? number[]
    : X extends readonly [
          infer N extends number,
          infer C extends number,
          infer H extends number,
          infer W extends number,
        ]
      ? [N, C, Along<H, Height<Size>, Height<Factor>>, Along<W, Width<Size>, Width<Factor>>]
      : X extends readonly [infer N extends number, infer C extends number, infer L extends number]
        ? [N, C, Along<L, Size, Factor>]
        : number[];

type IsSet<Value> = [Value] extends ['unset' | null] ? false : true;

/** Only whole factors are computed in types. */
type Along<Input extends number, Size, Factor> = [IsSet<Size>, IsSet<Factor>] extends [false, true]
  ? Multiply<Input, Known<Factor, 1>>
  : [IsSet<Size>, IsSet<Factor>] extends [true, false]
    ? Known<Size, 1>
    : number;

type OptionsFit<Call extends string, Size, Factor> = [IsSet<Size>, IsSet<Factor>] extends [
  false,
  false,
]
  ? `${Call} needs a size or a scaleFactor`
  : [IsSet<Size>, IsSet<Factor>] extends [true, true]
    ? number extends Height<Size> | Height<Factor>
      ? true
      : `${Call} takes a size or a scaleFactor, not both`
    : InRange<`the size of ${Call}`, Size, 1>;

type CornersFit<Call extends string, Mode, Corners> = [Mode] extends [
  'nearest' | 'nearest-exact' | 'area',
]
  ? [IsSet<Corners>, Corners] extends [true, boolean]
    ? `${Call} takes alignCorners in the modes 'linear' and 'bilinear' alone`
    : true
  : true;

type RankFits<X, Call extends string, Mode> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, unknown, unknown, unknown]
      ? [Mode] extends ['linear']
        ? `${Call} takes sequences (N, C, L) in the mode 'linear', but the input is ${ShapeText<X>}`
        : true
      : X extends readonly [unknown, unknown, unknown]
        ? [Mode] extends ['bilinear']
          ? `${Call} takes images (N, C, H, W) in the mode 'bilinear', but the input is ${ShapeText<X>}`
          : true
        : `${Call} takes (N, C, H, W) or (N, C, L), but the input is ${ShapeText<X>}`;
