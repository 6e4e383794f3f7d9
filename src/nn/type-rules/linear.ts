import type { Agree, Counted, IsUnknown, NumberText, ShapeText } from '../../shape';
import type { Shape, Tensor } from '../../tensor';
import type { Rule } from './rule';

/** (…, In) to (…, Outputs). */
export interface LinearRule<Call extends string, In, Outputs extends number> extends Rule {
  readonly out: LinearOut<this['in'], Outputs>;
  readonly fits: LinearFits<this['in'], In, Call>;
}

type LinearOut<X, Outputs extends number> = X extends readonly [
  ...infer Before extends Shape,
  unknown,
]
  ? [...Before, Outputs]
  : [...number[], Outputs];

type LinearFits<X, In, Call extends string> = X extends readonly []
  ? `${Call} takes ${Counted<In, 'feature'>}, but the input is a single number`
  : X extends readonly [...unknown[], infer Features]
    ? Agree<Features, In> extends true
      ? true
      : `${Call} takes ${Counted<In, 'feature'>}, but the input ${InputText<X, Features>} has ${NumberText<Features>}`
    : true;

type InputText<X, Features> =
  IsUnknown<X> extends true ? `[…, ${NumberText<Features>}]` : ShapeText<X>;

/** The verdict on a bias, which has one number for each output. */
export type BiasFits<Call extends string, Bias, Outputs> = 0 extends 1 & Bias
  ? true
  : Bias extends Tensor<infer B>
    ? IsUnknown<B> extends true
      ? true
      : B extends readonly [infer Size]
        ? Agree<Size, Outputs> extends true
          ? true
          : [Call, Size] extends [Stretching, 1]
            ? true
            : OtherBias<Call, B, Outputs>
        : Call extends Stretching
          ? true
          : OtherBias<Call, B, Outputs>
    : true;

/** Adds its bias as any sum does: a dimension of 1 stretches. Other ranks are left to run time. */
type Stretching = 'F.linear';

type OtherBias<
  Call extends string,
  B,
  Outputs,
> = `${Call} takes a bias of shape [${NumberText<Outputs>}], a number for each output, but got ${ShapeText<B>}`;

/** What sentences call a linear layer. */
export type LinearText<In, Outputs> = `Linear(${NumberText<In>}, ${NumberText<Outputs>})`;
