import type { ShapeText } from '../../shape';
import type { DimFits, Shape } from '../../tensor';
import type { GivesSame, Rule } from './rule';

/** The output has the input's shape, whatever that is. */
export interface SameRule extends Rule, GivesSame {
  readonly out: Shape;
  readonly fits: true;
}

/** The same for what is computed along a dimension, which must be there. */
export interface AlongRule<Dim> extends Rule, GivesSame {
  readonly out: Shape;
  readonly fits: DimFits<this['in'], Dim>;
}

/** The same for what is done to each channel of each example. */
export interface PerChannelRule<Call extends string> extends Rule, GivesSame {
  readonly out: Shape;
  readonly fits: this['in'] extends readonly [] | readonly [unknown]
    ? `${Call} takes (N, C, H, W), but the input is ${ShapeText<this['in']>}`
    : true;
}
