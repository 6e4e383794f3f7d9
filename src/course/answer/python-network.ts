import type { Module } from '../../nn/module';
import { fromPyTorch } from '../../pytorch';

/**
 * The network of a learner's Python. A check asks about it several times, and its weights must be the same
 * each time: so a text is read once.
 */
export class PythonNetwork {
  #text: string | undefined;
  #network: Module | undefined;

  /** @throws as `fromPyTorch` does; the empty line after an opening backtick does not count as one */
  in(text: string): Module {
    if (text !== this.#text || !this.#network) {
      this.#network = fromPyTorch(text.replace(/^[^\S\n]*\r?\n/, ''));
      this.#text = text;
    }
    return this.#network;
  }
}
