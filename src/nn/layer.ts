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
   * The output of the layer for a tensor; the rule gives its shape.
   *
   * @throws with PyTorch's wording unless it gets exactly one tensor
   */
  forward<S extends Shape>(x: Tensor<S> & Check<R, S>): Output<R, S>;
  forward(...inputs: [Tensor]): unknown {
    if (!isOneInput(inputs)) {
      throw notOneInput(this.constructor.name, inputs, this.insteadOfInputs());
    }
    return this.compute(inputs[0]);
  }

  /** What to do in place of giving a second input, as a sentence. */
  protected insteadOfInputs(): string {
    return `Its settings go into the constructor: new nn.${this.constructor.name}(…).`;
  }

  /** Computes the output. */
  protected abstract compute(x: Tensor): Tensor | [Tensor, Tensor];
}

export interface Layer<R extends Rule = Rule> {
  /** The output of the layer for a tensor. */
  <S extends Shape>(x: Tensor<S> & Check<R, S>): Output<R, S>;
  /** For the types only. */
  readonly [rule]: R;
}

/** `images.map(layer)` hands over the index of an image and all images as well. */
const isOneInput = ({ length, 1: index, 2: images }: readonly unknown[]) =>
  length === 1 || (length === 3 && typeof index === 'number' && Array.isArray(images));

/** @param inputs none, or more than one */
function notOneInput(name: string, inputs: readonly unknown[], instead: string): UsageError {
  const wrong =
    inputs.length === 0
      ? "missing 1 required positional argument: 'input'"
      : `takes 2 positional arguments but ${inputs.length + 1} were given`;
  return new UsageError(
    `${name}.forward() ${wrong}`,
    `A layer is called with one tensor, as in layer(x), but this ${name} got ${inputs.length || 'nothing'}. ${instead}`,
  );
}
