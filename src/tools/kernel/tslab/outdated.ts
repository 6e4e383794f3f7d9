/**
 * Names whose values are older than the text of their cell: the cell that was to set them was refused, or
 * ended with an error before it came to them. A cell that reads such a name would answer a question about
 * what is no longer on the screen, so it is held back once, with a sentence.
 */
import type * as Typescript from 'typescript';
import { listed, namesRead, type NamesSet } from './names';

interface Known {
  /** Or else it ended with an error, or was interrupted. */
  readonly wasRefused: boolean;
  /** Whether what the name holds is not what the cell would have set. */
  readonly isOld: boolean;
  /** The number of that cell, as the notebook shows it. */
  readonly cell: number;
}

/** A cell that had better wait. */
interface Held {
  readonly why: string;
  /** Where it first reads such a name. */
  readonly at: number;
}

export class Outdated {
  readonly #names = new Map<string, Known>();
  /** The cells that were held back, by their text. */
  readonly #held = new Set<string>();

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  clear(): void {
    this.#names.clear();
    this.#held.clear();
  }

  /** Whether a cell that did not run to its end declares the name. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Takes note of a cell that the compiler refused: it has set nothing. */
  refused({ declared, imported, assigned }: NamesSet, cell: number): void {
    this.#held.clear();
    // What is imported once more is what it was.
    for (const name of imported) this.#names.set(name, { wasRefused: true, isOld: false, cell });
    for (const name of [...declared, ...assigned]) {
      this.#names.set(name, { wasRefused: true, isOld: true, cell });
    }
  }

  /** Takes note of a cell that ended with an error: it has set what it came to. */
  failed({ declared }: NamesSet, set: ReadonlySet<string>, cell: number): void {
    this.#held.clear();
    for (const name of declared) {
      // tslab makes all that a cell declares undefined before the cell begins.
      this.#names.set(name, { wasRefused: false, isOld: !set.has(name), cell });
    }
  }

  /** Takes note of a cell that ran to its end. */
  ran({ declared, imported, assigned }: NamesSet): void {
    for (const name of [...declared, ...imported, ...assigned]) this.#names.delete(name);
  }

  /**
   * Says why a compiled cell had better wait; undefined if it may run. Running it again means that the
   * old values are wanted.
   */
  hold(
    source: string,
    file: Typescript.SourceFile,
    checker: Typescript.TypeChecker,
  ): Held | undefined {
    const old = [...this.#names].filter(([, { isOld }]) => isOld).map(([name]) => name);
    if (old.length === 0) return undefined;
    const places = namesRead(file, checker, new Set(old));
    const read = [...places.keys()];
    if (read.length === 0) return undefined;
    if (this.#held.has(source)) {
      for (const name of read) this.#names.delete(name);
      return undefined;
    }
    this.#held.add(source);
    const why = `${this.describe(read)}\n(To go on with the old value, run this cell once more.)`;
    return { why, at: places.get(read[0]!)! };
  }

  /** The sentence on names that it has. */
  describe(names: readonly string[]): string {
    const list = listed(names);
    const isOne = names.length === 1;
    const { wasRefused, cell } = this.#names.get(names[0]!)!;
    return wasRefused
      ? `${list} ${isOne ? 'was' : 'were'} to be set by cell [${cell}], which was refused: mend that cell and run it, then this one.`
      : `${list} ${isOne ? 'is' : 'are'} declared in cell [${cell}], which did not run to its end: run that cell again, then this one.`;
  }
}
