/** What a model computes with besides its input and its state. */
import type { Outside } from './answer';
import { elementCount } from '../../shape';
import type { OperationListener, Tensor } from '../../tensor';

type Valued = Pick<Tensor, 'storage'>;
type Values = Valued['storage'];

/**
 * Follows the operations of one pass. A tensor that enters one of them and is neither the input, nor
 * part of the state, nor the result of another, is from outside: a closure, a private field, a list of
 * numbers. A few that hold a single number, such as the 2 of `x.mul(2)`, are not weights; many are.
 */
const mostSingle = 16;

export class OutsideWatch {
  // Weak: what the model releases on its way may be freed meanwhile.
  readonly #inside = new WeakSet<Values>();
  readonly #fromInput = new WeakSet<Values>();
  #numbers = 0;
  #single = 0;
  readonly #filters = new WeakSet<Values>();
  #convolutions = 0;

  constructor(input: Tensor, state: readonly Tensor[]) {
    this.#fromInput.add(input.storage);
    for (const { storage } of [input, ...state]) this.#inside.add(storage);
  }

  readonly listen: OperationListener = (inputs, result) => {
    const { storage } = result;
    for (const one of inputs) this.#note(one);
    const [x, weight] = inputs;
    if (weight && isConvolution(x!, weight, result)) this.#filter(weight.storage);
    this.#inside.add(storage);
    if (inputs.some((one) => this.#fromInput.has(one.storage))) this.#fromInput.add(storage);
  };

  seen(output: Tensor): Outside {
    const numbers = this.#numbers + (this.#single > mostSingle ? this.#single : 0);
    const isAll = !this.#fromInput.has(output.storage);
    return { numbers, isAll, convolutions: this.#convolutions };
  }

  #filter(weight: Values): void {
    if (!this.#filters.has(weight)) this.#convolutions += 1;
    this.#filters.add(weight);
  }

  #note({ storage }: Valued): void {
    if (this.#inside.has(storage)) return;
    const size = elementCount(storage.shape);
    this.#inside.add(storage);
    if (size > 1) this.#numbers += size;
    else this.#single += size;
  }
}

/** (N, C, H, W) and (filters, C / groups, h, w) to (N, filters, H', W'): no other operation does that. */
function isConvolution(x: Valued, weight: Valued, result: Valued): boolean {
  const [from, filter, to] = [x, weight, result].map(({ storage }) => storage.shape);
  if ([from, filter, to].some((shape) => shape!.length !== 4)) return false;
  const [filters = 0, channels = 0] = filter!;
  const isOfEach = to![0] === from![0] && to![1] === filters;
  return isOfEach && from![1]! % channels === 0 && elementCount(filter!) > filters;
}
