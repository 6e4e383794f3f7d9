import type { OtherChannels } from './image';
import type { Agree, IsUnknown, NumberText, Rule, ShapeText } from './rule';

/** The output has the input's shape, which must be (N, Channels, H, W). */
export interface BatchNorm2dRule<Channels extends number> extends Rule {
  readonly out: BatchNorm2dOut<this['in'], Channels>;
  readonly guard: unknown;
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

type BatchNorm2dFits<X, Channels, Layer extends string> =
  IsUnknown<X> extends true
    ? true
    : X extends readonly [unknown, infer C, unknown, unknown]
      ? { agree: Agree<C, Channels> } extends { agree: true }
        ? true
        : OtherChannels<X, Layer, Channels, C>
      : `${Layer} takes (N, C, H, W), but the input is ${ShapeText<X>}`;
