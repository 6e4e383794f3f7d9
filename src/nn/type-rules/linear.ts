import type { Shape } from '../../tensor';
import type { Agree, IsUnknown, NumberText, Rule, ShapeText } from './rule';

/** (…, In) to (…, Outputs). */
export interface LinearRule<In, Outputs extends number> extends Rule {
  readonly out: LinearOut<this['in'], Outputs>;
  readonly fits: LinearFits<this['in'], In, LayerText<In, Outputs>>;
  readonly guard: unknown;
}

type LinearOut<X, Outputs extends number> = X extends readonly [
  ...infer Before extends Shape,
  unknown,
]
  ? [...Before, Outputs]
  : [...number[], Outputs];

type LinearFits<X, In, Layer extends string> = X extends readonly []
  ? `${Layer} takes ${NumberText<In>} features, but the input is a single number`
  : X extends readonly [...unknown[], infer Features]
    ? { agree: Agree<Features, In> } extends { agree: true }
      ? true
      : `${Layer} takes ${NumberText<In>} features, but the input ${InputText<X, Features>} has ${NumberText<Features>}`
    : true;

type InputText<X, Features> =
  IsUnknown<X> extends true ? `[…, ${NumberText<Features>}]` : ShapeText<X>;

type LayerText<In, Outputs> = `Linear(${NumberText<In>}, ${NumberText<Outputs>})`;
