/**
 * What a call takes, checked when it runs: files are run without types. An argument in PyTorch's place that is
 * an option here, a misspelt option and a value of another type would otherwise be passed over in silence.
 */
import { calledInTorch, requireKnownOptions } from './known-options';
import { camelCase, inWords, pythonType, snakeCase } from './python-words';
import { UsageError } from './usage-error';
import { missingInTorch } from './missing-in-torch';
import { isValid, kinds, type Kind } from './kinds';

/** Names and kinds, in PyTorch's order. A name that ends with ? may be left out. */
export type Kinds = Readonly<Record<string, Kind>>;

/**
 * A check of the arguments of `call`, such as `new nn.Conv2d` or `F.conv2d`.
 *
 * @param placed the arguments that have a place
 * @param options those that have a name instead, in the last argument: as PyTorch places them
 */
export function takes(
  call: string,
  placed: Kinds,
  options: Kinds = {},
): (given: ArrayLike<unknown>) => void {
  const signature = new Signature(call, placed, options);
  calls.set(call, {
    placed: Object.keys(placed).map((name) => name.replace('?', '')),
    options: Object.keys(options).filter((name) => !(`${name}?` in placed)),
  });
  return (given) => signature.check(given);
}

/** The names of what a call takes, in PyTorch's order. */
export interface Names {
  readonly placed: readonly string[];
  readonly options: readonly string[];
}

const calls = new Map<string, Names>();

/** What a call takes, such as `new nn.Conv2d`; undefined if it checks no arguments, or is not loaded. */
export function namesOf(call: string): Names | undefined {
  return calls.get(call);
}

type Named = Readonly<Record<string, unknown>>;

class Signature {
  readonly #call: string;
  readonly #name: string;
  readonly #placed: readonly (readonly [name: string, kind: Kind])[];
  readonly #required: number;
  readonly #options: Kinds;

  constructor(call: string, placed: Kinds, options: Kinds) {
    this.#call = call;
    this.#name = call.replace('new ', '');
    this.#placed = Object.entries(placed).map(([name, kind]) => [name.replace('?', ''), kind]);
    this.#required = Object.keys(placed).filter((name) => !name.endsWith('?')).length;
    this.#options = options;
  }

  check(given: ArrayLike<unknown>): void {
    for (let i = 0; i < given.length; i++) {
      const value = given[i];
      const kind = this.#placed[i]?.[1];
      // Called for each forward pass, so what is usual is let through first.
      if (value === undefined || (kind === 'any' && i < this.#required)) continue;
      if (kind !== undefined && kind !== 'any' && isValid(kind, value)) continue;
      if (this.#areOptions(value, i)) this.#checkOptions(value, given);
      else if (i >= this.#placed.length) throw this.#tooMany(given);
      else this.#checkValue(...this.#placed[i]!, value, given);
    }
    for (let i = 0; i < this.#required; i++) {
      if (this.#placed[i]![1] === 'any') continue;
      if (given[i] === undefined || this.#areOptions(given[i], i)) throw this.#missing(i, given);
    }
  }

  /** An object of names, unless that may be what has its place here. */
  #areOptions(value: unknown, place: number): value is Named {
    if (typeof value !== 'object' || value === null || pythonType(value) !== 'dict') return false;
    const isFree = this.#placed[place]?.[1] !== 'any';
    return isFree || (place >= this.#required && Object.keys(this.#options).length > 0);
  }

  #checkOptions(options: Named, given: ArrayLike<unknown>): void {
    for (const name of Object.keys(options)) {
      const kind = Object.hasOwn(this.#options, name) ? this.#options[name]! : 'absent';
      const value = options[name];
      if (kind === 'absent') this.#refuseName(name, value, given);
      else if (value !== undefined) this.#checkValue(name, kind, value, given);
    }
  }

  #checkValue(name: string, kind: Kind, value: unknown, given: ArrayLike<unknown>): void {
    if (isValid(kind, value)) return;
    const [torchType, words] = kinds[kind];
    const isText = typeof value === 'string' && isValid(kind, Number(value));
    throw new UsageError(
      `${calledInTorch(this.#name)}(): argument '${snakeCase(name)}' must be ${torchType}, not ${Number.isNaN(value) ? 'nan' : pythonType(value)}`,
      `${this.#name} takes ${words} for ${name}, but got ${came(value)}.${isText ? ` Without quotes: ${this.#rewritten(given, { [name]: Number(value) })}` : ''}`,
    );
  }

  /** An option that is not known, or that has a place. */
  #refuseName(name: string, value: unknown, given: ArrayLike<unknown>): void {
    const place = this.#placed.findIndex(([known]) => known === camelCase(name));
    if (place >= 0 && place < this.#required) throw this.#missing(place, given);
    if (place >= 0) {
      const [placed, kind] = this.#placed[place]!;
      this.#checkValue(placed, kind, value, given);
      throw new UsageError(
        `${calledInTorch(this.#name)}(): argument '${snakeCase(placed)}' must be ${kinds[kind][0]}, not dict`,
        `${placed} has its place here: ${this.#rewritten(given)}`,
      );
    }
    const known = Object.keys(this.#options).filter((one) => this.#options[one] !== 'absent');
    if (place >= 0) throw this.#missing(place, given);
    if (known.length > 0) requireKnownOptions(this.#name, { [name]: 0 }, known);
    throw new UsageError(
      `${calledInTorch(this.#name)}() got an unexpected keyword argument '${snakeCase(name)}'`,
      `${this.#name} has no options. It takes ${this.#places()}.`,
    );
  }

  #missing(first: number, given: ArrayLike<unknown>): UsageError {
    const missing = this.#placed
      .slice(first, Math.max(this.#required, first + 1))
      .filter(
        (_, i) => given[first + i] === undefined || this.#areOptions(given[first + i], first + i),
      )
      .map(([name]) => name);
    const values = this.#named(given);
    const isNamed = missing.some((name) => values.has(name));
    return new UsageError(
      missingInTorch(this.#name, missing),
      isNamed
        ? `${listed(missing)} ${missing.length === 1 ? 'has its place' : 'have their places'} here: ${this.#rewritten(given)}`
        : `${this.#name} takes ${this.#places()}; ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }

  #tooMany(given: ArrayLike<unknown>): UsageError {
    const count = Array.from(given).filter((value, i) => !this.#areOptions(value, i)).length;
    const own = /[A-Z]/.test(this.#name.split('.').at(-1)![0]!) ? 1 : 0; // Python counts self
    const [least, most] = [this.#required + own, this.#placed.length + own];
    const number = least === most ? `${most}` : `from ${least} to ${most}`;
    const next = this.#inTorch()[this.#placed.length];
    return new UsageError(
      `${calledInTorch(this.#name)}() takes ${number} positional ${most === 1 ? 'argument' : 'arguments'} but ${count + own} were given`,
      next === undefined
        ? `${this.#name} takes ${this.#places()} and no more.`
        : this.#options[next] === 'absent'
          ? `In PyTorch the ${ordinal(this.#placed.length + 1)} argument is ${next}, which ${this.#name} does not have.`
          : `${isTorch(this.#name) ? `In PyTorch the ${ordinal(this.#placed.length + 1)} argument is ${next}; here options` : 'Options'} stand in braces, by their names: ${this.#rewritten(given)}`,
    );
  }

  /** All names as PyTorch orders them. */
  #inTorch(): string[] {
    return [...new Set([...this.#placed.map(([name]) => name), ...Object.keys(this.#options)])];
  }

  #places(): string {
    return this.#placed.length === 0
      ? 'its options alone, in braces'
      : listed(this.#placed.map(([name]) => name));
  }

  /** The values by their names, as PyTorch places those that have none. */
  #named(given: ArrayLike<unknown>): Map<string, unknown> {
    const order = this.#inTorch();
    const values = new Map<string, unknown>();
    for (let i = 0; i < given.length; i++) {
      const value = given[i];
      if (this.#areOptions(value, i)) {
        for (const [name, item] of Object.entries(value)) values.set(camelCase(name), item);
      } else if (order[i] !== undefined && value !== undefined) values.set(order[i]!, value);
    }
    return values;
  }

  /** The call as it is written here. */
  #rewritten(given: ArrayLike<unknown>, instead: Readonly<Record<string, unknown>> = {}): string {
    const values = this.#named(given);
    for (const [name, value] of Object.entries(instead)) values.set(name, value);
    const placed = this.#placed.map(([name]) => name).filter((name) => values.has(name));
    const options = [...values.keys()].filter((name) => !placed.includes(name));
    const braces = options.map((name) => `${name}: ${inCode(values.get(name), name)}`).join(', ');
    const parts = placed.map((name) => inCode(values.get(name), name));
    return `${this.#call}(${[...parts, ...(braces ? [`{ ${braces} }`] : [])].join(', ')})`;
  }
}

/** Whether PyTorch has a call of this name. */
function isTorch(name: string): boolean {
  return /^(?:nn|F|optim)\./.test(name);
}

function came(value: unknown): string {
  return Array.isArray(value) ? inCode(value, 'a list') : inWords(value);
}

/** A value as it is written; what is too long, and a tensor, by the name of its argument. */
function inCode(value: unknown, name: string): string {
  if (typeof value === 'string') return `'${value}'`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  const isShort = Array.isArray(value) && value.length <= 8;
  return isShort && value.every((item) => typeof item !== 'object' && typeof item !== 'function')
    ? `[${value.map((item) => inCode(item, name)).join(', ')}]`
    : name;
}

/** @param last what comes before the last name; Python has a comma there if there are more than two */
function listed(names: readonly string[], last = ' and '): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

function ordinal(number: number): string {
  return `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`;
}
