import type { Module } from '../nn/module';
import { isBuffer, isParameter } from '../nn/parameter';
import { isTensor } from '../tensor';

/** Methods and layers whose results share memory with their input, in PyTorch. */
const views: ReadonlySet<string> = new Set([
  ...['chunk', 'contiguous', 'detach', 'expand', 'flatten', 'narrow', 'permute', 'reshape'],
  ...['select', 'split', 'squeeze', 'to', 'transpose', 'unflatten', 'unsqueeze', 'view'],
]);

/**
 * Finds the layers whose `inplace=True` would be wrong in PyTorch. Here `inplace` is only printed, but there it
 * overwrites the input, which must not be read again, and must not be a parameter.
 */
export class Overwriting {
  /** These are written without `inplace=True`. */
  readonly harmful = new Set<Module>();
  /** What stands for the memory that tensors share, and the layers that overwrite it. */
  readonly #memory = new WeakMap<object, object>();
  readonly #overwrittenBy = new WeakMap<object, Set<Module>>();
  /** The memory that a result also has if its layer, a Dropout, does not overwrite it: in evaluation. */
  readonly #also = new WeakMap<object, object>();

  /** Tensors among the values, or in lists of them, are read. */
  read(values: readonly unknown[]): void {
    for (const value of values.flat()) {
      const by = isTensor(value) && this.#overwrittenBy.get(this.#memoryOf(value));
      if (by) by.forEach((layer) => this.harmful.add(layer));
    }
  }

  /** A method has been called. */
  method<T>(name: string, input: unknown, result: T): T {
    if (views.has(name)) this.#share(result, input);
    return result;
  }

  /**
   * A layer has been called.
   *
   * @param returned what it returned, for which there may be another tensor as its result
   */
  called(layer: Module, input: unknown, result: unknown, returned: unknown): void {
    if (!isTensor(input) || !isInplace(layer)) return;
    if (isParameter(input) || isBuffer(input)) this.harmful.add(layer);
    for (
      let memory: object | undefined = this.#memoryOf(input);
      memory;
      memory = this.#also.get(memory)
    ) {
      const by = this.#overwrittenBy.get(memory) ?? new Set();
      this.#overwrittenBy.set(memory, by.add(layer));
    }
    if (returned === input) this.#also.set(result as object, this.#memoryOf(input));
  }

  #share(result: unknown, input: unknown): void {
    if (!isTensor(input)) return;
    for (const one of [result].flat()) {
      if (isTensor(one) && one !== input) this.#memory.set(one, this.#memoryOf(input));
    }
  }

  #memoryOf(tensor: object): object {
    return this.#memory.get(tensor) ?? tensor;
  }
}

export function isInplace(layer: Module): boolean {
  return 'inplace' in layer && layer.inplace === true;
}
