/** What a model computes with beside its input and its state. */
import type { Outside } from '../check/answer';
import type { Tensor } from '../tensor';
import type { Listener } from '../tensor/observe';

type Values = Tensor['storage'];

/**
 * Follows the operations of one pass. A tensor that comes into one of them and is neither the input, nor
 * of the state, nor the result of another one, is from outside: a closure, a private field, a list of
 * numbers. What holds a single number, such as the 2 of `x.mul(2)`, is no weight.
 */
export class OutsideWatch {
  readonly #inside = new Set<Values>();
  readonly #fromInput = new Set<Values>();
  #numbers = 0;

  constructor(input: Tensor, state: readonly Tensor[]) {
    this.#fromInput.add(input.storage);
    for (const { storage } of [input, ...state]) this.#inside.add(storage);
  }

  readonly listen: Listener = (inputs, { storage }) => {
    for (const one of inputs) this.#note(one.storage);
    this.#inside.add(storage);
    if (inputs.some((one) => this.#fromInput.has(one.storage))) this.#fromInput.add(storage);
  };

  seen(output: Tensor): Outside {
    return { numbers: this.#numbers, isAll: !this.#fromInput.has(output.storage) };
  }

  #note(values: Values): void {
    if (this.#inside.has(values)) return;
    this.#inside.add(values);
    const size = values.shape.reduce((product, side) => product * side, 1);
    if (size > 1) this.#numbers += size;
  }
}
