import type { Agree, IsUnknown, NumberText, ShapeText } from '../../shape';
import type { OtherChannels } from './image';
import type { Rule } from './rule';

/** The output has the input's shape, which must be (N, Channels, H, W). */
export interface BatchNorm2dRule<Channels extends number> extends Rule {
  readonly out: BatchNorm2dOut<this['in'], Channels>;
  readonly fits: BatchNorm2dFits<this['in'], Channels, `BatchNorm2d(${NumberText<Channels>})`>;
}

type BatchNorm2dOut<X, Channels extends number> =
  IsUnknown<X> extends true
    ? [number, Channels, number, number]
    : X extends readonly [
          infer N extends number,
          infer C extends number,
          infer H extends number,
          infer W extends number,
        ]
      ? [N, number extends C ? Channels : C, H, W]
      : number[];

type BatchNorm2dFits<X, Channels, Call extends string> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, infer C, unknown, unknown]
      ? Agree<C, Channels> extends true
        ? true
        : OtherChannels<X, Call, Channels, C>
      : `${Call} takes (N, C, H, W), but the input is ${ShapeText<X>}`;
