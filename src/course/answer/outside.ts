/** What a model computes with beside its input and its state. */
import type { Outside } from './answer';
import type { OperationListener, Tensor } from '../../tensor';

type Valued = Pick<Tensor, 'storage' | 'size'>;
type Values = Valued['storage'];

/**
 * Follows the operations of one pass. A tensor that comes into one of them and is neither the input, nor
 * of the state, nor the result of another one, is from outside: a closure, a private field, a list of
 * numbers. What holds a single number, such as the 2 of `x.mul(2)`, is no weight.
 */
export class OutsideWatch {
  // Weak: what the model lets go of on its way may be freed meanwhile.
  readonly #inside = new WeakSet<Values>();
  readonly #fromInput = new WeakSet<Values>();
  #numbers = 0;

  constructor(input: Tensor, state: readonly Tensor[]) {
    this.#fromInput.add(input.storage);
    for (const { storage } of [input, ...state]) this.#inside.add(storage);
  }

  readonly listen: OperationListener = (inputs, { storage }) => {
    for (const one of inputs) this.#note(one);
    this.#inside.add(storage);
    if (inputs.some((one) => this.#fromInput.has(one.storage))) this.#fromInput.add(storage);
  };

  seen(output: Tensor): Outside {
    return { numbers: this.#numbers, isAll: !this.#fromInput.has(output.storage) };
  }

  #note({ storage, size }: Valued): void {
    if (this.#inside.has(storage)) return;
    this.#inside.add(storage);
    if (size > 1) this.#numbers += size;
  }
}
