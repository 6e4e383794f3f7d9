import type { Shape, Tensor } from '../tensor';
import { Module } from './module';
import type { Check, Output, Rule, rule } from './type-rules';

/**
 * A module that takes one tensor and whose output's shape follows from the input's by the rule R: every
 * layer of this library. The types of `layer(x)` and `layer.forward(x)` come from the rule; a layer
 * itself implements `compute`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Module makes it callable
export abstract class Layer<R extends Rule = Rule> extends Module {
  forward<S extends Shape>(x: Tensor<S> & Check<R, S>): Output<R, S> {
    return this.compute(x) as Output<R, S>;
  }

  /** What the layer does with a tensor. */
  protected abstract compute(x: Tensor): Tensor | [Tensor, Tensor];
}

export interface Layer<R extends Rule = Rule> {
  /** What the layer makes of a tensor. */
  <S extends Shape>(x: Tensor<S> & Check<R, S>): Output<R, S>;
  /** For the types only. */
  readonly [rule]: R;
}
