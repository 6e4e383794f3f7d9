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
  #multiplyAdds = 0;
  #shrinks = 0;

  constructor(input: Tensor, state: readonly Tensor[]) {
    this.#fromInput.add(input.storage);
    for (const { storage } of [input, ...state]) this.#inside.add(storage);
  }

  readonly listen: OperationListener = (inputs, result) => {
    const { storage } = result;
    for (const one of inputs) this.#note(one);
    const [x, weight] = inputs;
    const isFiltered = weight !== undefined && isConvolution(x!, weight, result);
    if (isFiltered) this.#filter(weight.storage);
    else if (x && this.#fromInput.has(x.storage) && isSmaller(x, result)) this.#shrinks += 1;
    if (weight) this.#multiplyAdds += multiplyAddsOf(x!, weight, result);
    this.#inside.add(storage);
    if (inputs.some((one) => this.#fromInput.has(one.storage))) this.#fromInput.add(storage);
  };

  seen(output: Tensor): Outside {
    const numbers = this.#numbers + (this.#single > mostSingle ? this.#single : 0);
    const isAll = !this.#fromInput.has(output.storage);
    const [convolutions, multiplyAdds] = [this.#convolutions, this.#multiplyAdds];
    return { numbers, isAll, convolutions, multiplyAdds, shrinks: this.#shrinks };
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

type Shaped = readonly [x: readonly number[], weight: readonly number[], result: readonly number[]];

const shapesOf = (...all: readonly [Valued, Valued, Valued]): Shaped =>
  all.map(({ storage }) => storage.shape) as unknown as Shaped;

function isConvolution(x: Valued, weight: Valued, result: Valued): boolean {
  const shapes = shapesOf(x, weight, result);
  return isForward(shapes) || isTransposed(shapes);
}

/** (N, C, H, W) and (filters, C / groups, h, w) to (N, filters, H', W'): no other operation does that. */
function isForward([from, filter, to]: Shaped): boolean {
  if ([from, filter, to].some(({ length }) => length !== 4)) return false;
  const [filters = 0, channels = 0] = filter;
  const isOfEach = to[0] === from[0] && to[1] === filters;
  return isOfEach && from[1]! % channels === 0 && elementCount(filter) > filters;
}

/** (N, C, H, W) and (C, filters / groups, h, w) to (N, filters, H', W'), which is no smaller. */
function isTransposed([from, filter, to]: Shaped): boolean {
  if ([from, filter, to].some(({ length }) => length !== 4)) return false;
  const [channels, filters = 0] = filter;
  const isOfEach = to[0] === from[0] && from[1] === channels && to[1]! % filters === 0;
  const isProduct = String(from) === String(filter); // of numbers in the same place
  return (
    isOfEach &&
    !isProduct &&
    filter[2]! * filter[3]! > 1 &&
    to[2]! >= from[2]! &&
    to[3]! >= from[3]!
  );
}

/** Fewer rows or columns of as many channels: a pooling, a cut-out, a mean over places. */
function isSmaller(x: Valued, result: Valued): boolean {
  const [from, to] = [x.storage.shape, result.storage.shape];
  if (from.length !== 4 || to.length !== 4 || from[1] !== to[1]) return false;
  return to[2]! < from[2]! || to[3]! < from[3]!;
}

/** A convolution multiplies for each number of its output, a transposed one for each of its input. */
function multiplyAddsOf(x: Valued, weight: Valued, result: Valued): number {
  const shapes = shapesOf(x, weight, result);
  const [from, filter, to] = shapes;
  if (isForward(shapes)) return elementCount(to) * elementCount(filter.slice(1));
  if (isTransposed(shapes)) return elementCount(from) * elementCount(filter.slice(1));
  return isProduct(shapes) ? elementCount(to) * from.at(-1)! : 0;
}

/** (…, k) and a table of k and m, whichever way round, to (…, m). */
function isProduct([from, weight, to]: Shaped): boolean {
  if (weight.length !== 2 || from.length !== to.length || from.length < 2) return false;
  const [inputs, outputs] = [from.at(-1)!, to.at(-1)!];
  const fits = [`${inputs},${outputs}`, `${outputs},${inputs}`].includes(String(weight));
  return fits && !(String(from) === String(weight) && String(to) === String(weight));
}
