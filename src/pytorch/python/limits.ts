/** Limits on what a text may cost: far above any network that people paste, and low enough to stop attacks. */
import type { Module } from '../../nn/module';
import { UsageError } from '../../shape';
import { isTensor } from '../../tensor';
import { forgetChanges } from './memory';

/** Expressions evaluated in one call of the network, or to create it. */
const STEPS = 20_000;
/** Depth of nested expressions and calls. */
const DEPTH = 300;
/** Modules, counted each time one is reached. */
const MODULES = 2000;
/** Depth of nested modules. */
const MODULES_DEEP = 50;
/** Items of a list, including nested ones, and their depth. */
const ITEMS = 2000;
const LISTS_DEEP = 8;
/** Elements of one tensor: 256 MB. */
const NUMBERS = 2 ** 26;
/** Weights in total: VGG-19 has 144 million, which take half a minute. */
const WEIGHTS = 150_000_000;

export class Limits {
  #steps = 0;
  #depth = 0;
  #weights = 0;

  /** Runs an expression or a call one level deeper. */
  within<T>(run: () => T): T {
    if (this.#depth === 0) {
      this.#steps = this.#weights = 0;
      forgetChanges();
    }
    if (++this.#depth > DEPTH) {
      this.#depth--;
      throw new UsageError(
        'maximum recursion depth exceeded',
        `Calls and expressions may be nested ${DEPTH} deep. Does a function call itself?`,
      );
    }
    try {
      this.spend(1);
      return run();
    } finally {
      this.#depth--;
    }
  }

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps <= STEPS) return;
    throw new UsageError(
      'the network takes too many steps',
      `A call may take at most ${STEPS} steps.`,
    );
  }

  /**
   * Checks a layer before it is created: it has at most as many weights as the product of its sizes, where a
   * kernel given as one number counts twice.
   */
  requireWeights(given: readonly unknown[]): void {
    const kernel = typeof given[2] === 'number' ? given[2] : 1;
    const { groups = 1 } = (given.at(-1) ?? {}) as { groups?: number };
    const whole = [given, kernel].flat(2).filter((size) => typeof size === 'number' && size > 1);
    this.#weights +=
      whole.reduce((product: number, size) => product * Number(size), 1) / Math.max(groups, 1);
    if (!(this.#weights <= WEIGHTS)) throw tooLarge('weights', WEIGHTS);
  }

  /** Checks a value after each expression: the next one can double it. A million elements cost one step. */
  requireSize(value: unknown): void {
    if (isTensor(value)) {
      this.#requireNumbers(value.numel());
      this.spend(Math.floor(value.numel() / 2 ** 20));
    } else if (Array.isArray(value) || value instanceof Map) {
      this.spend(Math.floor(itemsOf(value.values()) / 10));
    }
  }

  /** Checks arguments that may be sizes, such as padding and scale factors, before the function runs. */
  requireGrowth(values: readonly unknown[]): void {
    for (const value of values.flat()) {
      if (typeof value === 'number' && Math.abs(value) < Infinity) this.#requireNumbers(value ** 2);
    }
  }

  /** Checks the sizes of a new tensor before it is created. */
  requireSizes(sizes: readonly unknown[]): void {
    this.#requireNumbers(sizes.flat().reduce((all: number, size) => all * Number(size), 1));
  }

  #requireNumbers(numbers: number): void {
    if (!(numbers <= NUMBERS)) throw tooLarge('tensors', NUMBERS);
  }
}

function tooLarge(what: string, most: number): UsageError {
  return new UsageError(
    'the network is too large',
    `fromPyTorch creates ${what} of at most ${most} elements.`,
  );
}

/** The number of items, including those of nested lists. */
function itemsOf(values: Iterable<unknown>, depth = 1): number {
  let count = 0;
  for (const value of values) {
    const isList = Array.isArray(value) || value instanceof Map;
    count += isList && depth <= LISTS_DEEP ? itemsOf(value.values(), depth + 1) + 1 : 1;
    if (count <= ITEMS && !(isList && depth > LISTS_DEEP)) continue;
    throw new UsageError(
      `a list of more than ${ITEMS} items, or more than ${LISTS_DEEP} deep`,
      'Networks need no lists this large.',
    );
  }
  return count;
}

/** Counts modules as printing does: a shared one each time. */
export function requireFewModules(module: Module): void {
  let count = 0;
  const visit = (one: Module, depth: number): void => {
    if (++count > MODULES || depth > MODULES_DEEP) {
      throw new UsageError(
        `the network has more than ${MODULES} modules, or is more than ${MODULES_DEEP} deep`,
        'Does a module contain itself, or are shared modules nested?',
      );
    }
    for (const child of one.children()) visit(child, depth + 1);
  };
  visit(module, 0);
}
