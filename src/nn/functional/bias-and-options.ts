/** The arguments after the weights of a convolution: a bias and options, or only options. */
import { isTensor, type Tensor } from '../../tensor';
import type { SettingOf } from '../type-rules';

/** One of the options, where `A` is the type of the bias or of the options. */
export type ConvSetting<A, O, Name extends string, Default> = SettingOf<
  Bias<A>,
  O,
  Name,
  Default,
  Tensor | null
>;

/** Without strict null checks, `null` is assignable to anything. */
type Bias<A> = 0 extends 1 & A ? null : A;

export function biasAndOptions<O extends object>(
  biasOrOptions: Tensor | O | null | undefined,
  options: O | undefined,
): [bias: Tensor | null, options: O | undefined] {
  return !options && isOptions(biasOrOptions)
    ? [null, biasOrOptions as O]
    : [biasOrOptions as Tensor | null, options];
}

/** Whatever may be meant as a bias does not count as options, which would silently ignore it. */
function isOptions(value: object | null | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return !isTensor(value) && !(Symbol.iterator in value);
}
