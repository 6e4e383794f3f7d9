import { UsageError } from '../shape';
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
  /**
   * What the layer makes of a tensor: the rule gives its shape.
   *
   * @throws with PyTorch's wording if it gets no tensor, or more than one
   */
  forward<S extends Shape>(x: Tensor<S> & Check<R, S>): Output<R, S>;
  forward(...inputs: [Tensor]): unknown {
    if (!isOneInput(inputs)) throw notOneInput(this.constructor.name, inputs);
    return this.compute(inputs[0]);
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

/** `images.map(layer)` hands over the index of an image and all images as well. */
const isOneInput = ({ length, 1: index, 2: images }: readonly unknown[]) =>
  length === 1 || (length === 3 && typeof index === 'number' && Array.isArray(images));

/** @param inputs none, or more than one */
function notOneInput(name: string, inputs: readonly unknown[]): UsageError {
  const wrong =
    inputs.length === 0
      ? "missing 1 required positional argument: 'input'"
      : `takes 2 positional arguments but ${inputs.length + 1} were given`;
  return new UsageError(
    `${name}.forward() ${wrong}`,
    `A layer is called with one tensor, as in layer(x), but this ${name} got ${inputs.length || 'nothing'}. What says how it works is given when it is made: new nn.${name}(…).`,
  );
}
